import { type DynamicModule, Module } from '@nestjs/common';
import type { DatabaseSettings } from './data-source.js';
import { Database, DATABASE_SETTINGS } from './database.js';

@Module({})
export class DatabaseModule {
  static forRoot(settings: DatabaseSettings): DynamicModule {
    return {
      module: DatabaseModule,
      global: true,
      providers: [{ provide: DATABASE_SETTINGS, useValue: settings }, Database],
      exports: [Database],
    };
  }
}
