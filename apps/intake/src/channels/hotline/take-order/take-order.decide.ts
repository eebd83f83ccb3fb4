import type { TextRef } from '#contracts';
import type { Decision } from '#lifecycle';
import { decideReport, type ReportContext } from '../../../domain/report.js';
import { type HotlineOrder, isConfidential } from './hotline-order.js';

export interface OrderContext extends ReportContext {
  /** The random id that stands for the caller everywhere else. */
  readonly party: string;
  readonly text: TextRef;
  readonly address: TextRef;
}

/** An order of the hotline is a report (上报); the unit complained of is kept in mind. */
export const decideOrder = (order: HotlineOrder, { party, text, address, ...context }: OrderContext): Decision =>
  decideReport(
    {
      channel: 'hotline',
      reporterParty: party,
      confidential: isConfidential(order),
      complainedOf: order.complained_of,
      text,
      address,
      evidence: [],
    },
    context,
  );
