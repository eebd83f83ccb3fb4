import { evidenceKeysSetting } from '#evidence-receipts';
import { dataServiceConfig } from '#service-runtime';
import { z } from 'zod';

/** Nest injection token of the service's settings. */
export const INTAKE_CONFIG = Symbol('IntakeConfig');

export const intakeConfig = dataServiceConfig.extend({
  ...evidenceKeysSetting,
  /** By phone or words, of one person. */
  SEARCHES_PER_MINUTE: z.coerce.number().int().min(1).default(10),
});
export type IntakeConfig = z.infer<typeof intakeConfig>;
