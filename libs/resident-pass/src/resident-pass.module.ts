import { type DynamicModule, Module } from '@nestjs/common';
import { ResidentPasses } from './resident-passes.js';
import { RESIDENT_SECRET } from './resident-secret-setting.js';

@Module({})
export class ResidentPassModule {
  static forRoot(secret: string | undefined): DynamicModule {
    return {
      module: ResidentPassModule,
      global: true,
      providers: [{ provide: RESIDENT_SECRET, useValue: secret ?? null }, ResidentPasses],
      exports: [RESIDENT_SECRET, ResidentPasses],
    };
  }
}
