import type { DataOf, EvidenceRef, Point, PointAsGiven, TextRef } from '#contracts';
import { type Decision, decided, refused, whenSeen } from '#lifecycle';
import type { TimeRules } from '#deadlines';
import { sameFileTwice } from '#evidence-receipts';
import type { CurrentCatalogue } from '#reference-copy';
import { registrationClock } from './clocks.js';
import { refuse } from './intake.refusals.js';

/** The one grid a reported point lies in, by the revision in force. */
export interface Place {
  readonly point: Point;
  readonly pointAsGiven: PointAsGiven | null;
  readonly grid: string;
  readonly revision: number;
}

/** What a report says, whichever channel it came by. */
export interface Report {
  readonly channel: DataOf<'incident.reported.v1'>['channel'];
  readonly reporterParty: string | null;
  readonly confidential: boolean;
  /** 被投诉单位 */
  readonly complainedOf?: string | undefined;
  readonly subcategory?: string | undefined;
  readonly text: TextRef | null;
  readonly address: TextRef | null;
  readonly accuracy?: number | undefined;
  /** 发现时间, by the clock of whoever’s device it was seen with. */
  readonly seenAt?: string | undefined;
  readonly evidence: readonly EvidenceRef[];
}

export interface ReportContext {
  readonly number: string;
  readonly place: Place;
  readonly catalogue: CurrentCatalogue;
  readonly at: Date;
  readonly rules: TimeRules;
}

/**
 * Takes a report in (上报). From its arrival on the registration clock runs, however long before that it was seen; faster
 * for what the catalogue calls urgent.
 */
export function decideReport(report: Report, { number, place, catalogue, at, rules }: ReportContext): Decision {
  const { subcategory, text, evidence } = report;
  if (subcategory === undefined && text === null) return refused(refuse('REPORT.NOTHING_SAID'));
  const item = subcategory === undefined ? undefined : catalogue.find(subcategory);
  if (subcategory !== undefined && !item) return refused(refuse('REPORT.UNKNOWN_SUBCATEGORY', { subcategory }));
  const twice = sameFileTwice(evidence);
  if (twice) return refused(twice);
  return decided('incident.reported.v1', {
    number,
    channel: report.channel,
    reporterParty: report.reporterParty,
    confidential: report.confidential,
    ...(report.complainedOf === undefined ? {} : { complainedOf: report.complainedOf }),
    subcategory: item?.code ?? null,
    text,
    address: report.address,
    point: place.point,
    pointAsGiven: place.pointAsGiven,
    accuracy: report.accuracy ?? null,
    grid: place.grid,
    gridRevision: place.revision,
    evidence: [...evidence],
    catalogueVersion: catalogue.version,
    ...whenSeen(report.seenAt, { at }),
    clocksStarted: [registrationClock(item?.urgent ?? false, at, rules)],
    clocksStopped: [],
  });
}
