import { evidenceKeysSetting } from '#evidence-receipts';
import { dataServiceConfig } from '#service-runtime';
import type { z } from 'zod';

export const handlingConfig = dataServiceConfig.extend(evidenceKeysSetting);
export type HandlingConfig = z.infer<typeof handlingConfig>;
