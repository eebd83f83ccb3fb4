import { evidenceKeysSetting } from '#evidence-receipts';
import { dataServiceConfig } from '#service-runtime';
import type { z } from 'zod';

export const intakeConfig = dataServiceConfig.extend(evidenceKeysSetting);
export type IntakeConfig = z.infer<typeof intakeConfig>;
