import type { EvidenceRef, TextRef } from '#contracts';
import type { Decision } from '#lifecycle';
import { decideReport, type ReportContext } from '../../../domain/report.js';
import type { ReportAsResident } from './report-as-resident.command.js';

export interface ResidentReportContext extends ReportContext {
  /** The random id that stands for whoever left a number; null where nobody did. */
  readonly party: string | null;
  readonly text: TextRef | null;
  readonly address: TextRef | null;
  readonly evidence: readonly EvidenceRef[];
}

/** Somebody reports what they saw without an account (群众上报). Who left no number can't be called back, and is no caller. */
export function decideReportAsResident(
  { subcategory, accuracy, contact }: Pick<ReportAsResident, 'subcategory' | 'accuracy' | 'contact'>,
  { party, text, address, evidence, ...context }: ResidentReportContext,
): Decision {
  const confidential = contact?.confidential ?? false;
  return decideReport(
    { channel: 'public', reporterParty: party, confidential, subcategory, text, address, accuracy, evidence },
    context,
  );
}
