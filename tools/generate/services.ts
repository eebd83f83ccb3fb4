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
import { intakeTransitions } from '../../apps/intake/src/domain/incident-intake.transitions.js';
import { intakeModule } from '../../apps/intake/src/intake.module.js';
import { trailModule } from '../../apps/trail/src/trail.module.js';

/** Settings that lead nowhere: nothing here is started. */
const nowhere = {
  SERVICE_NAME: 'dispatch' as const,
  HOST: '127.0.0.1',
  PORT: 1,
  LOG_LEVEL: 'fatal' as const,
  DATABASE_URL: 'postgres://nobody@127.0.0.1:1/nothing',
  DATABASE_POOL: 1,
  KAFKA_BROKERS: ['127.0.0.1:1'],
  KAFKA_NAMESPACE: '',
  LOCK_LIFE: 15_000,
  IDENTITY_JWKS_URL: 'http://127.0.0.1:1/jwks.json',
  EVIDENCE_JWKS_URL: 'http://127.0.0.1:1/jwks.json',
  REDIS_URL: 'redis://127.0.0.1:1',
  LIVE_CHANNEL: 'nowhere',
  EVIDENCE_DIR: '/nonexistent',
  MAX_UPLOAD_BYTES: 1,
  ACCESS_TOKEN_SECONDS: 60,
  SESSION_HOURS: 1,
  SESSION_IDLE_HOURS: 1,
  SIGN_INS_PER_MINUTE: 1,
  SEARCHES_PER_MINUTE: 1,
};

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
  trail: () => trailModule(nowhere),
};

/** The services that may have custody, in the order of an incident's life. */
export const transitionTables = [intakeTransitions, dispatchTransitions, handlingTransitions, closureTransitions];
