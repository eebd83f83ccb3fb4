import type { EvidenceRef, TextRef } from '#contracts';
import type { Decision } from '#lifecycle';
import { decideReport, type ReportContext } from '../../../domain/report.js';
import type { ReportAsClerk } from './report-as-clerk.command.js';

export interface ClerkReportContext extends ReportContext {
  /** The random id that stands for the caller everywhere else. */
  readonly party: string;
  readonly text: TextRef;
  readonly address: TextRef;
  readonly evidence: readonly EvidenceRef[];
}

/** A clerk takes down what a caller says (受理员登记来电). */
export function decideReportAsClerk(
  { subcategory, accuracy, confidential }: Pick<ReportAsClerk, 'subcategory' | 'accuracy' | 'confidential'>,
  { party, text, address, evidence, ...context }: ClerkReportContext,
): Decision {
  return decideReport(
    { channel: 'clerk', reporterParty: party, confidential, subcategory, text, address, accuracy, evidence },
    context,
  );
}
