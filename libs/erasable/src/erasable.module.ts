import { type DynamicModule, Module } from '@nestjs/common';
import { DataKeys } from './data-keys.js';
import { KEYS_DATABASE_SETTINGS, KeysDatabase } from './keys-database.js';

/** Connections of each process: one statement at a time, beside a command's own. */
const poolSize = 5;

@Module({})
export class ErasableModule {
  /** For a service that keeps what must be erasable. */
  static forRoot({ KEYS_DATABASE_URL: url, SERVICE_NAME: applicationName }: ErasableSettings): DynamicModule {
    return {
      module: ErasableModule,
      global: true,
      providers: [
        { provide: KEYS_DATABASE_SETTINGS, useValue: { url, applicationName, poolSize } },
        KeysDatabase,
        DataKeys,
      ],
      exports: [KeysDatabase, DataKeys],
    };
  }
}

interface ErasableSettings {
  readonly KEYS_DATABASE_URL: string;
  readonly SERVICE_NAME: string;
}
