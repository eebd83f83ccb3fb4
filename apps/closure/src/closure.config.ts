import { alarmSettings } from '#alarm-clock';
import { evidenceKeysSetting } from '#evidence-receipts';
import { keysDatabaseSetting } from '#erasable';
import { defaultSamplePercent } from '#lifecycle';
import { dataServiceConfig } from '#service-runtime';
import { z } from 'zod';

/** Nest injection token of the service's settings. */
export const CLOSURE_CONFIG = Symbol('ClosureConfig');

export const closureConfig = dataServiceConfig.extend({
  ...evidenceKeysSetting,
  ...keysDatabaseSetting,
  ...alarmSettings,
  /** 抽查比例: of a hundred incidents that workers deal with on the spot, how many somebody else inspects (ADR 41). */
  SELF_HANDLING_SAMPLE_PERCENT: z.coerce.number().int().min(0).max(100).default(defaultSamplePercent),
});
export type ClosureConfig = z.infer<typeof closureConfig>;
