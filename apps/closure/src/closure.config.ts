import { evidenceKeysSetting } from '#evidence-receipts';
import { dataServiceConfig } from '#service-runtime';
import type { z } from 'zod';

export const closureConfig = dataServiceConfig.extend(evidenceKeysSetting);
export type ClosureConfig = z.infer<typeof closureConfig>;
