import { z } from 'zod';
import { daysIn, type Period } from './period.js';

/** Steps that are counted as the flow through the stages, and the events that tell of them. */
export const flowSteps = {
  REPORTED: 'incident.reported.v1',
  REGISTERED: 'incident.registered.v1',
  DISPATCHED: 'incident.dispatched.v1',
  FED_BACK: 'incident.fed-back.v1',
  CLOSED: 'incident.closed.v1',
} as const;
export type FlowStep = keyof typeof flowSteps;

/** 响应率, 解决率, 满意率: what is counted out of what. */
export const hotlineSets = ['ANSWERABLE', 'CONTACTED', 'CALLED_BACK', 'RESOLVED', 'RATED', 'SATISFIED'] as const;
export type HotlineSet = (typeof hotlineSets)[number];

/** What one worker did, and was asked to do. */
export const workerSets = [
  'WORKER_REPORTED',
  'WORKER_JUDGED',
  'WORKER_REGISTERED',
  'VERIFICATION_DUE',
  'VERIFIED_IN_TIME',
  'INSPECTION_DUE',
  'INSPECTED_IN_TIME',
] as const;
export type WorkerSet = (typeof workerSets)[number];

const flowNames = Object.keys(flowSteps) as [FlowStep, ...FlowStep[]];

/** The incidents that a figure has counted: which set, in which days, of which worker. */
export interface Counted {
  readonly set: FlowStep | HotlineSet | WorkerSet;
  readonly period: Period;
  /** Of sets of one worker. */
  readonly worker: string | null;
}

/** No figure is of more days. */
const mostDays = 92;

const parts = z
  .tuple([z.enum([...flowNames, ...hotlineSets, ...workerSets]), z.iso.date(), z.iso.date()])
  .rest(z.uuid());

const isWorkerSet = (set: Counted['set']): set is WorkerSet => (workerSets as readonly string[]).includes(set);

/** As it stands in a filter: `CLOSED,2026-10-09,2026-10-09`, a worker’s with their id at the end. */
export const countedSet = z
  .string()
  .max(100)
  .transform((text, context): Counted => {
    const read = parts.safeParse(text.split(','));
    if (read.success) {
      const [set, first, last, ...workers] = read.data;
      const days = daysIn({ first, last });
      const hasItsWorker = workers.length === (isWorkerSet(set) ? 1 : 0);
      if (days >= 1 && days <= mostDays && hasItsWorker) {
        return { set, period: { first, last }, worker: workers[0]?.toLowerCase() ?? null };
      }
    }
    context.addIssue({ code: 'custom', message: `a set, its first and last day (${mostDays} at most), its worker` });
    return z.NEVER;
  });

export const writeCounted = ({ set, period, worker }: Counted): string =>
  [set, period.first, period.last, ...(worker === null ? [] : [worker])].join(',');
