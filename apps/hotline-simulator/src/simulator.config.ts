import { readFileSync } from 'node:fs';
import { z } from 'zod';

const hotline = z.looseObject({
  unit: z.string(),
  keys: z.array(z.object({ id: z.string(), secret: z.string() })).min(1),
});

/** What the simulator of the municipal platform runs by: the same file of shared secrets as the platform's. */
export const simulatorConfig = z.object({
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(1).max(65_535),
  /** The platform's address, as the hotline has it: with `/api/intake`. */
  INTAKE_URL: z.url().transform((url) => url.replace(/\/+$/, '')),
  HOTLINES_FILE: z
    .string()
    .transform((file) => JSON.parse(readFileSync(file, 'utf8')) as unknown)
    .pipe(z.array(hotline).min(1)),
});
export type SimulatorConfig = z.infer<typeof simulatorConfig>;
