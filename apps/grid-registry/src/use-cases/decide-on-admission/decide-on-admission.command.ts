import { eventDefinitions } from '#contracts';
import { z } from 'zod';

const { number } = eventDefinitions['registry.admission-decided.v1'].data.shape.notice.unwrap().shape;
const text = (max: number) => z.string().trim().min(1).max(max);
const both = {
  reason: text(2_000).describe('理由 Stays with the registry'),
  minutes: text(5_000)
    .optional()
    .describe('会议纪要 What the committee decided: the ordinary procedure; without it, the simple one'),
};

export const DecideOnAdmission = z.discriminatedUnion('decision', [
  z.strictObject({
    decision: z.literal('ADMITTED'),
    ...both,
    notice: z
      .strictObject({ number: number.describe('文号'), text: text(5_000).describe('Stays with the registry') })
      .describe('工作告知单'),
  }),
  z.strictObject({ decision: z.literal('DENIED'), ...both }),
]);
export type DecideOnAdmission = z.infer<typeof DecideOnAdmission>;
