import { alarmSettings } from '#alarm-clock';
import { evidenceKeysSetting } from '#evidence-receipts';
import { keysDatabaseSetting } from '#erasable';
import { dataServiceConfig } from '#service-runtime';
import type { z } from 'zod';

export const dispatchConfig = dataServiceConfig.extend({
  ...evidenceKeysSetting,
  ...keysDatabaseSetting,
  ...alarmSettings,
});
export type DispatchConfig = z.infer<typeof dispatchConfig>;
