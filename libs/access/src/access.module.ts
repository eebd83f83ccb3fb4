import { type DynamicModule, Module } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import { createRemoteJWKSet } from 'jose';
import { AccessGuard, IDENTITY_KEYS } from './access.guard.js';

@Module({})
export class AccessModule {
  /** `identityKeysUrl`: identity's JWKS, fetched when first needed and again when a new key id turns up. */
  static forRoot(identityKeysUrl: string): DynamicModule {
    const keys = createRemoteJWKSet(new URL(identityKeysUrl), {
      timeoutDuration: 3_000,
      cooldownDuration: 5_000,
      cacheMaxAge: 24 * 3_600_000,
    });
    return {
      module: AccessModule,
      global: true,
      providers: [
        { provide: IDENTITY_KEYS, useValue: keys },
        { provide: APP_GUARD, useClass: AccessGuard },
      ],
      exports: [IDENTITY_KEYS],
    };
  }
}
