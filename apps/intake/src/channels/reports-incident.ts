import { applyDecorators } from '@nestjs/common';
import { accessRefusals } from '#access';
import { gridCode } from '#contracts';
import { stepTaken } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { evidenceReceiptRefusals } from '#evidence-receipts';
import { referenceRefusals } from '#reference-copy';
import { z } from 'zod';
import { refuse } from '../domain/intake.refusals.js';

/** What a report answers: the number to read out and the grid it was located in, beside the step. */
export const reportTaken = stepTaken
  .extend({ number: z.string().describe('To read out to people'), grid: gridCode })
  .meta({ id: 'ReportTaken' });
export type ReportTaken = Readonly<z.infer<typeof reportTaken>>;

/** An endpoint by which a channel reports: what all of them answer, and refuse with. */
export const ReportsIncident =
  () =>
  <M extends (...given: never[]) => Promise<ReportTaken>>(
    target: object,
    method: string,
    descriptor: TypedPropertyDescriptor<M>,
  ): void => {
    Answers(201, reportTaken)(target, method, descriptor);
    applyDecorators(
      Refuses(refuse, 'REPORT.OUTSIDE_COUNTY', 'REPORT.NOTHING_SAID', 'REPORT.UNKNOWN_SUBCATEGORY'),
      Refuses(evidenceReceiptRefusals),
      Refuses(referenceRefusals),
      Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE'),
    )(target, method, descriptor);
  };
