import { isAbsolute } from 'node:path';
import { alarmSettings } from '#alarm-clock';
import { evidenceKeysSetting } from '#evidence-receipts';
import { keysDatabaseSetting } from '#erasable';
import { dataServiceConfig } from '#service-runtime';
import { z } from 'zod';
import { residentSecretSetting } from '#resident-pass';
import { open311Settings } from './channels/open311/open311-settings.js';
import { hotlinesSetting } from './channels/hotline/hotlines.js';
import { publicSettings } from './channels/public/public-settings.js';

/** Nest injection token of the service's settings. */
export const INTAKE_CONFIG = Symbol('IntakeConfig');

export const intakeConfig = dataServiceConfig.extend({
  ...evidenceKeysSetting,
  ...keysDatabaseSetting,
  ...open311Settings,
  ...hotlinesSetting,
  ...residentSecretSetting,
  ...publicSettings,
  ...alarmSettings,
  /** As long as a backup that holds data keys is kept (docs/adr/0034). */
  BACKUPS_KEPT_DAYS: z.coerce.number().int().min(0).max(3_650).default(30),
  /** Beside the backups: each erasure is written there as well before it is carried out. */
  ERASURES_DIR: z.string().refine(isAbsolute, 'must be an absolute path').optional(),
  /** By phone or words, of one person. */
  SEARCHES_PER_MINUTE: z.coerce.number().int().min(1).default(10),
  /** Reports no further from each other than this, in metres and hours, may be the same (疑似重复); so many are suggested. */
  DUPLICATE_METRES: z.coerce.number().min(1).max(1_000).default(50),
  DUPLICATE_HOURS: z.coerce
    .number()
    .min(1)
    .max(24 * 30)
    .default(24),
  DUPLICATES_SUGGESTED: z.coerce.number().int().min(1).max(50).default(10),
});
export type IntakeConfig = z.infer<typeof intakeConfig>;
