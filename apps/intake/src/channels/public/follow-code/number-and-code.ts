import { z } from 'zod';

/** By what whoever reported as a resident is known again. In the body: addresses end up in logs and histories. */
export const numberAndCode = {
  number: z.string().max(100).describe('回执号 The receipt number, as somebody typed it'),
  code: z.string().max(100).describe('跟进码 The follow-up code told with it'),
};
