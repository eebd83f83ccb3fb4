import { dataKeys } from '#erasable';
import { startTestService, type TestService } from '#testing';
import type { HandlingConfig } from './handling.config.js';
import { handlingModule } from './handling.module.js';
import { handlingMigrations } from './migrations.js';

/** A handling service that knows nothing yet: tests tell it of units, posts and grids, and wait until it is ready. */
export const startHandling = (settings: Partial<HandlingConfig> = {}): Promise<TestService> =>
  startTestService<HandlingConfig>({
    name: 'handling',
    module: handlingModule,
    migrations: handlingMigrations,
    keys: dataKeys,
    settings: ({ keysUrl }) => ({ EVIDENCE_JWKS_URL: keysUrl, ...settings }),
  });
