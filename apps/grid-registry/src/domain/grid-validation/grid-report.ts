import { pointSchema } from '#contracts';
import { z } from 'zod';
import { type GridFaultCode, gridFaultTexts } from './grid-fault.js';

const spread = z.object({ total: z.number(), least: z.number(), median: z.number(), most: z.number() });

/** What a validation reports, as it is answered. */
export const gridReport = z.object({
  faults: z
    .array(
      z.object({
        code: z.enum(Object.keys(gridFaultTexts) as GridFaultCode[]),
        zh: z.string(),
        en: z.string(),
        grids: z.array(z.string()).describe('Codes of the grids concerned, ascending'),
        at: pointSchema.nullable().describe('Where to look; null for what has no place'),
      }),
    )
    .describe('None: the grids may be published'),
  balance: z
    .object({
      grids: z.int(),
      area: spread,
      households: spread,
      loads: z.array(z.object({ code: z.string(), area: z.number(), households: z.int() })),
    })
    .nullable()
    .describe('Null while an outline is not sound; areas in square metres'),
});
