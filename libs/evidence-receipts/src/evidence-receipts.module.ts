import { type DynamicModule, Module } from '@nestjs/common';
import { remoteKeys } from '#access';
import { EVIDENCE_KEYS, EvidenceReceipts } from './evidence-receipts.js';

@Module({})
export class EvidenceReceiptsModule {
  /** `evidenceKeysUrl`: the evidence service's JWKS. */
  static forRoot(evidenceKeysUrl: string): DynamicModule {
    return {
      module: EvidenceReceiptsModule,
      global: true,
      providers: [{ provide: EVIDENCE_KEYS, useValue: remoteKeys(evidenceKeysUrl) }, EvidenceReceipts],
      exports: [EvidenceReceipts],
    };
  }
}
