import type { EvidenceRef, TextRef } from '#contracts';
import type { Decision } from '#lifecycle';
import { decideReport, type ReportContext } from '../../../domain/report.js';
import type { ReportAsWorker } from './report-as-worker.command.js';

export interface WorkerReportContext extends ReportContext {
  readonly text: TextRef | null;
  readonly evidence: readonly EvidenceRef[];
}

/** A grid worker reports what they saw in their grid (网格员上报): there is no caller, and nobody to keep secret. */
export function decideReportAsWorker(
  { subcategory, accuracy, seenAt }: Pick<ReportAsWorker, 'subcategory' | 'accuracy' | 'seenAt'>,
  { text, evidence, ...context }: WorkerReportContext,
): Decision {
  return decideReport(
    {
      channel: 'worker',
      reporterParty: null,
      confidential: false,
      subcategory,
      text,
      address: null,
      accuracy,
      seenAt,
      evidence,
    },
    context,
  );
}
