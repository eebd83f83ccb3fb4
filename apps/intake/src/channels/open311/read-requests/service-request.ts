import { type CatalogueItem, finalStages, type Stage, type StartedClock } from '#contracts';
import { communityOf, townshipOf } from '#primitives';
import type { Unit } from '#reference-copy';
import { z } from 'zod';
import { noticeOf } from '../read-services/service.js';
import { w3c } from '../w3c.js';

export const serviceRequests = z
  .array(
    z.object({
      service_request_id: z.string(),
      status: z.enum(['open', 'closed']),
      status_notes: z.string(),
      service_name: z.string().nullable(),
      service_code: z.string().nullable(),
      description: z.null().describe('What somebody wrote is personal, and not shown'),
      agency_responsible: z.string().nullable(),
      service_notice: z.string().nullable(),
      requested_datetime: z.string(),
      updated_datetime: z.string(),
      expected_datetime: z.string().nullable(),
      address: z.string().nullable().describe('The community and township; exact addresses are personal'),
      address_id: z.null(),
      zipcode: z.null(),
      lat: z.number().nullable(),
      long: z.number().nullable(),
      media_url: z.null(),
    }),
  )
  .meta({ id: 'Open311Requests' });
export type ServiceRequest = z.infer<typeof serviceRequests>[number];

/** A request as intake has it. */
export interface RequestOnFile {
  readonly number: string;
  readonly requestedAt: Date;
  readonly updatedAt: Date;
  readonly stage: Stage;
  readonly leadUnit: string | null;
  readonly grid: string;
  readonly lng: number | null;
  readonly lat: number | null;
  readonly subcategory: string | null;
  readonly clocks: readonly StartedClock[];
  /** Of what is merged (并案): the number of the incident that it is handled with, which may have come by another way. */
  readonly masterNumber: string | null;
  /** How far that one is; null where nothing is merged. */
  readonly masterStage: Stage | null;
  readonly masterLeadUnit: string | null;
  readonly masterClocks: readonly StartedClock[] | null;
  readonly masterUpdatedAt: Date | null;
}

interface Names {
  readonly item: CatalogueItem | undefined;
  readonly units: ReadonlyMap<string, Unit>;
  /** Decimals of a degree that everybody may see. */
  readonly decimals: number;
}

/**
 * What everybody may know of a request: nothing of who reported it, and of the position where it roughly is. One that is
 * merged is as far as its master, whose number it names: whoever reported it waits for the same.
 */
export function serviceRequestOf(request: RequestOnFile, { item, units, decimals }: Names): ServiceRequest {
  const { number, grid, lng, lat, masterNumber } = request;
  const { stage, leadUnit, clocks, updatedAt } = asFarAs(request);
  const nameOf = (code: string) => units.get(code)?.name;
  const due = clocks.find(({ clock }) => clock === 'HANDLING')?.dueAt;
  const rounded = (degrees: number | null) => (degrees === null ? null : Number(degrees.toFixed(decimals)));
  return {
    service_request_id: number,
    status: finalStages.includes(stage) ? 'closed' : 'open',
    status_notes: [...(masterNumber === null ? [] : mergedNotes(masterNumber)), ...notes[stage]].join(' '),
    service_name: item?.nameZh ?? null,
    service_code: request.subcategory,
    description: null,
    agency_responsible: (leadUnit && nameOf(leadUnit)) || null,
    service_notice: item ? noticeOf(item) : null,
    requested_datetime: w3c(request.requestedAt),
    updated_datetime: w3c(updatedAt),
    expected_datetime: due ? w3c(new Date(due)) : null,
    address: [communityOf(grid), townshipOf(grid)].map(nameOf).filter(Boolean).join(', ') || null,
    address_id: null,
    zipcode: null,
    lat: rounded(lat),
    long: rounded(lng),
    media_url: null,
  };
}

function asFarAs(request: RequestOnFile): Pick<RequestOnFile, 'stage' | 'leadUnit' | 'clocks' | 'updatedAt'> {
  const { masterStage, masterLeadUnit, masterClocks, masterUpdatedAt, updatedAt } = request;
  if (masterStage === null) return request;
  return {
    stage: masterStage,
    leadUnit: masterLeadUnit,
    clocks: masterClocks ?? [],
    updatedAt: masterUpdatedAt && masterUpdatedAt > updatedAt ? masterUpdatedAt : updatedAt,
  };
}

const mergedNotes = (master: string): readonly [zh: string, en: string] => [
  `与 ${master} 合并办理。`,
  `Duplicate request: handled together with ${master}.`,
];

const notes: Record<Stage, readonly [zh: string, en: string]> = {
  REPORTED: ['已收到，待受理。', 'Received; to be looked at.'],
  VERIFYING: ['正在现场核实。', 'Being verified on the spot.'],
  SELF_HANDLED: ['已现场处置，待确认。', 'Dealt with on the spot; to be confirmed.'],
  REGISTERED: ['已立案，待派遣。', 'Registered; to be dispatched.'],
  REJECTED: ['未予立案。', 'Not taken up.'],
  MERGED: ['与已有事项合并办理。', 'Duplicate request: handled together with an earlier one.'],
  DISPATCHED: ['已派遣。', 'Dispatched.'],
  TRANSFERRED: ['已移交有权处理的单位。', 'Handed to the authority that is competent.'],
  HANDLING: ['正在处置。', 'Being dealt with.'],
  RETURN_REQUESTED: ['正在确定承办单位。', 'It is being decided who is responsible.'],
  SUSPENDED: ['经批准暂缓处置。', 'Suspended with approval.'],
  FEEDBACK: ['已处置，待核查。', 'Dealt with; to be inspected.'],
  INSPECTING: ['正在核查。', 'Being inspected.'],
  CLOSED: ['已办结。', 'Closed.'],
  VOIDED: ['已作废。', 'Declared void.'],
};
