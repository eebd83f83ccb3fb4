import { type DynamicModule, Module } from '@nestjs/common';
import { CASEBOOK_CONFIG, type CasebookConfig } from '../config.js';
import { LiveHints } from './live-hints.js';

/** Global: the projection, which lives with the event bus, tells it of what it has written. */
@Module({})
export class LiveModule {
  static forRoot(config: CasebookConfig): DynamicModule {
    return {
      module: LiveModule,
      global: true,
      providers: [{ provide: CASEBOOK_CONFIG, useValue: config }, LiveHints],
      exports: [LiveHints],
    };
  }
}
