import { Inject, Injectable } from '@nestjs/common';
import { Database, type DatabaseSettings, migrate } from '#database';
import { z } from 'zod';
import { dataKeys, type KeysSchema } from './data-key.migration.js';

/** The setting of every service that keeps what must be erasable: `dataServiceConfig.extend(keysDatabaseSetting)`. */
export const keysDatabaseSetting = {
  /** The database of the service's data keys, which is kept in no backup for long (docs/adr/0034). */
  KEYS_DATABASE_URL: z.url({ protocol: /^postgres(ql)?$/ }),
};

/** Nest injection token of the {@link KeysDatabase}'s settings. */
export const KEYS_DATABASE_SETTINGS = Symbol('KeysDatabaseSettings');

/** The service's database of keys. What is in it has committed before anything that needs it. */
@Injectable()
export class KeysDatabase extends Database {
  constructor(@Inject(KEYS_DATABASE_SETTINGS) settings: DatabaseSettings) {
    super(settings);
  }
}

/** Brings a service's database of keys up to date, as its owner ({@link migrate}). */
export const migrateKeys = (
  { KEYS_DATABASE_URL, KEYS_RUNTIME_ROLE }: Readonly<Record<string, string | undefined>>,
  { migrations, rights }: KeysSchema = dataKeys,
): Promise<void> => migrate({ DATABASE_URL: KEYS_DATABASE_URL, RUNTIME_ROLE: KEYS_RUNTIME_ROLE }, migrations, rights);
