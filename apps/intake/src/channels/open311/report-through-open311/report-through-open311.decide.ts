import type { TextRef } from '#contracts';
import { type Decision, refused } from '#lifecycle';
import { decideReport, type ReportContext } from '../../../domain/report.js';
import { refuse } from '../open311.refusals.js';
import type { ReportThroughOpen311 } from './report-through-open311.command.js';

export interface Open311ReportContext extends ReportContext {
  /** The random id that stands for whoever left a number; null where nobody did. */
  readonly party: string | null;
  readonly text: TextRef | null;
  readonly address: TextRef | null;
  /** What the codes of the named jurisdiction’s grids begin with; nothing where none is named. */
  readonly jurisdiction: string;
}

/** Another system hands in what somebody reported there (GeoReport v2). It is public, and so nobody is confidential. */
export function decideReportThroughOpen311(
  { service_code: subcategory }: Pick<ReportThroughOpen311, 'service_code'>,
  { party, text, address, jurisdiction, ...context }: Open311ReportContext,
): Decision {
  if (!context.catalogue.find(subcategory)) return refused(refuse('OPEN311.SERVICE_UNKNOWN'));
  if (!context.place.grid.startsWith(jurisdiction)) return refused(refuse('OPEN311.JURISDICTION_ELSEWHERE'));
  return decideReport(
    { channel: 'open311', reporterParty: party, confidential: false, subcategory, text, address, evidence: [] },
    context,
  );
}
