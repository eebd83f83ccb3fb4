import { applyDecorators } from '@nestjs/common';
import { accessRefusals } from '#access';
import { gridCode } from '#contracts';
import { stepTaken } from '#custody';
import { type Answered, Answers, Refuses } from '#endpoint';
import { evidenceReceiptRefusals } from '#evidence-receipts';
import { referenceRefusals } from '#reference-copy';
import { z } from 'zod';
import { refuse } from '../domain/intake.refusals.js';

/** Told to whoever reported or called, and to nobody else. */
export const receiptNumber = z
  .string()
  .nullable()
  .describe(
    '回执号 For whoever reported, and nobody else: by it they get their receipt and follow the case. Null only where an answer is repeated after what they said was erased',
  );

/** What a report answers: the numbers to read out and the grid it was located in, beside the step. */
export const reportTaken = stepTaken
  .extend({ number: z.string().describe('受理编号 To read out to people'), receiptNumber, grid: gridCode })
  .meta({ id: 'ReportTaken' });
export type ReportTaken = Readonly<z.infer<typeof reportTaken>>;

/**
 * An endpoint by which a channel reports: what all of them answer, and refuse with. `answer`: where it says more than the
 * others.
 */
export const ReportsIncident =
  <S extends z.ZodType = typeof reportTaken>(answer?: S) =>
  <M extends (...given: never[]) => Promise<Answered<z.output<S>>>>(
    target: object,
    method: string,
    descriptor: TypedPropertyDescriptor<M>,
  ): void => {
    Answers(201, answer ?? reportTaken)(target, method, descriptor);
    applyDecorators(
      Refuses(refuse, 'REPORT.OUTSIDE_COUNTY', 'REPORT.NOTHING_SAID', 'REPORT.UNKNOWN_SUBCATEGORY'),
      Refuses(evidenceReceiptRefusals),
      Refuses(referenceRefusals),
      Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE'),
    )(target, method, descriptor);
  };
