import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { AccessGuard, IDENTITY_KEYS } from './access.guard.js';
import { remoteKeys } from './remote-keys.js';

@Module({})
export class AccessModule {
  /** `identityKeysUrl`: identity's JWKS. */
  static forRoot(identityKeysUrl: string): DynamicModule {
    return {
      module: AccessModule,
      global: true,
      providers: [
        { provide: IDENTITY_KEYS, useValue: remoteKeys(identityKeysUrl) },
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
      exports: [IDENTITY_KEYS],
    };
  }
}
