import { Inject, Injectable } from '@nestjs/common';
import { errors, type JWTVerifyGetKey } from 'jose';
import type { EvidenceRef } from '#contracts';
import { defineRefusals, Refused } from '#primitives';
import { z } from 'zod';
import { readReceipt } from './evidence-receipt.js';

/** Nest injection token of the evidence service's public keys. */
export const EVIDENCE_KEYS = Symbol('EvidenceKeys');

export const evidenceReceiptRefusals = defineRefusals({
  'EVIDENCE.RECEIPT_INVALID': {
    status: 422,
    zh: '附件凭证无效，请重新上传。',
    en: 'An evidence receipt is not genuine, or not yours; upload the file again.',
  },
  'EVIDENCE.KEYS_UNAVAILABLE': {
    status: 503,
    zh: '暂时无法核验附件，请稍后重试。',
    en: 'Evidence receipts can’t be verified right now; try again shortly.',
    retryAfter: 2,
  },
});

/** The receipts that uploads were answered with, as a command carries them. */
export const receiptList = z.array(z.string().min(1).max(2_000)).max(9);

/** Turns receipts into evidence references, if they are genuine and the sender's own. */
@Injectable()
export class EvidenceReceipts {
  constructor(@Inject(EVIDENCE_KEYS) private readonly keys: JWTVerifyGetKey) {}

  /** @throws Refused EVIDENCE.RECEIPT_INVALID, EVIDENCE.KEYS_UNAVAILABLE */
  async read(receipts: readonly string[], person: string): Promise<EvidenceRef[]> {
    return Promise.all(receipts.map((receipt) => this.readOne(receipt, person)));
  }

  private async readOne(receipt: string, person: string): Promise<EvidenceRef> {
    try {
      const { uploader, evidence } = await readReceipt(receipt, this.keys);
      if (uploader === person) return evidence;
    } catch (error) {
      const keysAreAway =
        error instanceof errors.JWKSTimeout ||
        error instanceof TypeError ||
        (error instanceof errors.JOSEError && error.code === 'ERR_JOSE_GENERIC');
      if (keysAreAway) throw new Refused(evidenceReceiptRefusals('EVIDENCE.KEYS_UNAVAILABLE'));
    }
    throw new Refused(evidenceReceiptRefusals('EVIDENCE.RECEIPT_INVALID'));
  }
}
