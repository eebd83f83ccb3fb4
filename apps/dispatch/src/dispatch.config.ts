import { evidenceKeysSetting } from '#evidence-receipts';
import { dataServiceConfig } from '#service-runtime';
import type { z } from 'zod';

export const dispatchConfig = dataServiceConfig.extend(evidenceKeysSetting);
export type DispatchConfig = z.infer<typeof dispatchConfig>;
