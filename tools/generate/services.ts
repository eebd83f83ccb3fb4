import type { DynamicModule } from '@nestjs/common';
import { casebookModule } from '../../apps/casebook/src/casebook.module.js';
import { closureModule } from '../../apps/closure/src/closure.module.js';
import { closureTransitions } from '../../apps/closure/src/domain/incident-closure.transitions.js';
import { dispatchModule } from '../../apps/dispatch/src/dispatch.module.js';
import { dispatchTransitions } from '../../apps/dispatch/src/domain/incident-dispatch.transitions.js';
import { evidenceModule } from '../../apps/evidence/src/evidence.module.js';
import { gridRegistryModule } from '../../apps/grid-registry/src/grid-registry.module.js';
import { handlingTransitions } from '../../apps/handling/src/domain/incident-handling.transitions.js';
import { handlingModule } from '../../apps/handling/src/handling.module.js';
import { identityModule } from '../../apps/identity/src/identity.module.js';
import { open311Config } from '../../apps/intake/src/channels/open311/open311-settings.js';
import { intakeTransitions } from '../../apps/intake/src/domain/incident-intake.transitions.js';
import { intakeModule } from '../../apps/intake/src/intake.module.js';
import { notificationConfig } from '../../apps/notification/src/notification.config.js';
import { notificationModule } from '../../apps/notification/src/notification.module.js';
import { trailModule } from '../../apps/trail/src/trail.module.js';

/** Settings that lead nowhere: nothing here is started. */
const nowhere = {
  SERVICE_NAME: 'dispatch' as const,
  HOST: '127.0.0.1',
  PORT: 1,
  LOG_LEVEL: 'fatal' as const,
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing',
  DATABASE_POOL: 1,
  KEYS_DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing',
  KAFKA_BROKERS: ['127.0.0.1:1'],
  KAFKA_NAMESPACE: '',
  LOCK_LIFE: 15_000,
  NODE_ENV: 'production',
  IDENTITY_JWKS_URL: 'http://127.0.0.1:1/jwks.json',
  EVIDENCE_JWKS_URL: 'http://127.0.0.1:1/jwks.json',
  REDIS_URL: 'redis://127.0.0.1:1',
  ALARM_SWEEP_EVERY: 60_000,
  LIVE_CHANNEL: 'nowhere',
  DOOR_RECORDS: 'nowhere',
  EVIDENCE_DIR: '/nonexistent',
  TRAIL_ARCHIVE_DIR: '/nonexistent',
  TRAIL_KEY_FILE: '/nonexistent',
  TRAIL_ORIGIN: 'nowhere',
  CHECKPOINT_EVERY: 60_000,
  TRAIL_POLICY_FILE: undefined,
  MAX_UPLOAD_BYTES: 1,
  MAX_RESIDENT_PHOTO_BYTES: 1,
  ACCESS_TOKEN_SECONDS: 60,
  SESSION_HOURS: 1,
  SESSION_IDLE_HOURS: 1,
  SIGN_INS_PER_MINUTE: 1,
  ONE_TIME_PASSWORD_HOURS: 72,
  SEARCHES_PER_MINUTE: 1,
  DUPLICATE_METRES: 1,
  DUPLICATE_HOURS: 1,
  DUPLICATES_SUGGESTED: 1,
  BACKUPS_KEPT_DAYS: 1,
  SELF_HANDLING_SAMPLE_PERCENT: 0,
  ...open311Config.parse({}),
  HOTLINES_FILE: undefined,
  RESIDENT_SECRET: undefined,
  CHALLENGE_HASHES: 1,
};

/** What has a default is left to it. */
const forNotification = { ...nowhere, KAFKA_BROKERS: nowhere.KAFKA_BROKERS.join() };

/** Every service with an API of its own. */
export const serviceModules: Record<string, () => DynamicModule> = {
  identity: () => identityModule(nowhere),
  'grid-registry': () => gridRegistryModule(nowhere),
  intake: () => intakeModule(nowhere),
  evidence: () => evidenceModule(nowhere),
  dispatch: () => dispatchModule(nowhere),
  handling: () => handlingModule(nowhere),
  closure: () => closureModule(nowhere),
  casebook: () => casebookModule(nowhere),
  notification: () => notificationModule({ ...notificationConfig.parse(forNotification), ...nowhere }),
  trail: () => trailModule(nowhere),
};

/** The services that may have custody, in the order of an incident's life. */
export const transitionTables = [intakeTransitions, dispatchTransitions, handlingTransitions, closureTransitions];
