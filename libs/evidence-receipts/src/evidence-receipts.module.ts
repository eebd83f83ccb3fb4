import { type DynamicModule, Module } from '@nestjs/common';
import { createRemoteJWKSet } from 'jose';
import { EVIDENCE_KEYS, EvidenceReceipts } from './evidence-receipts.js';

@Module({})
export class EvidenceReceiptsModule {
  /** `evidenceKeysUrl`: the evidence service's JWKS. */
  static forRoot(evidenceKeysUrl: string): DynamicModule {
    const keys = createRemoteJWKSet(new URL(evidenceKeysUrl), { timeoutDuration: 3_000, cacheMaxAge: 24 * 3_600_000 });
    return {
      module: EvidenceReceiptsModule,
      global: true,
      providers: [{ provide: EVIDENCE_KEYS, useValue: keys }, EvidenceReceipts],
      exports: [EvidenceReceipts],
    };
  }
}
