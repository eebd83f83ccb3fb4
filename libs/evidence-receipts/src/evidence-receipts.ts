import { Inject, Injectable } from '@nestjs/common';
import { keysAreAway } from '#access';
import { decodeJwt, errors, type JWTVerifyGetKey } from 'jose';
import type { EvidenceRef } from '#contracts';
import { defineRefusals, Refused } from '#primitives';
import { z } from 'zod';
import { type ReceiptedFile, readReceipt } from './evidence-receipt.js';

/** Nest injection token of the evidence service's public keys. */
export const EVIDENCE_KEYS = Symbol('EvidenceKeys');

export const evidenceReceiptRefusals = defineRefusals({
  'EVIDENCE.RECEIPT_INVALID': {
    status: 422,
    zh: '附件凭证无效，请重新上传。',
    en: 'An evidence receipt is not genuine, or not yours; upload the file again.',
  },
  'EVIDENCE.PHOTO_MISSING': {
    status: 422,
    zh: '请至少附上一张照片，PDF 不能代替照片。',
    en: 'At least one of the files must be a photo; a PDF does not stand in for it.',
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
    return (await this.readAll(receipts, person)).map(({ evidence }) => evidence);
  }

  /**
   * Where a photo is demanded: papers may be among the files, but not alone. How many there must be is the command's
   * business.
   * @throws Refused EVIDENCE.PHOTO_MISSING, EVIDENCE.RECEIPT_INVALID, EVIDENCE.KEYS_UNAVAILABLE
   */
  async readWithPhoto(receipts: readonly string[], person: string): Promise<EvidenceRef[]> {
    const files = await this.readAll(receipts, person);
    if (files.length > 0 && !files.some(({ photo }) => photo)) {
      throw new Refused(evidenceReceiptRefusals('EVIDENCE.PHOTO_MISSING'));
    }
    return files.map(({ evidence }) => evidence);
  }

  private readAll(receipts: readonly string[], person: string): Promise<ReceiptedFile[]> {
    return Promise.all(receipts.map((receipt) => this.readOne(receipt, person)));
  }

  private async readOne(receipt: string, person: string): Promise<ReceiptedFile> {
    try {
      const file = await readReceipt(receipt, this.keys);
      if (file.uploader === person) return file;
    } catch (error) {
      if (keysAreAway(error) || mayBeOfNewKey(receipt, error))
        throw new Refused(evidenceReceiptRefusals('EVIDENCE.KEYS_UNAVAILABLE'));
    }
    throw new Refused(evidenceReceiptRefusals('EVIDENCE.RECEIPT_INVALID'));
  }
}

/** Seconds for which a key may be too new for our copy of the keys, generously. */
const newKeySpread = 600;

/** Signed with a key that we don't have, and not long ago: a refusal would be final, while the key may be on its way. */
function mayBeOfNewKey(receipt: string, error: unknown): boolean {
  if (!(error instanceof errors.JWKSNoMatchingKey)) return false;
  try {
    return (decodeJwt(receipt).iat ?? 0) > Date.now() / 1_000 - newKeySpread;
  } catch {
    return false;
  }
}
