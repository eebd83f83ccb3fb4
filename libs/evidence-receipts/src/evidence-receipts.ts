import { Inject, Injectable } from '@nestjs/common';
import { keysAreAway } from '#access';
import { decodeJwt, errors, type JWTVerifyGetKey } from 'jose';
import type { EvidenceRef } from '#contracts';
import { Refused } from '#primitives';
import { z } from 'zod';
import { evidenceReceiptRefusals } from './evidence-receipt.refusals.js';
import { type ReceiptedFile, readReceipt } from './evidence-receipt.js';

/** Nest injection token of the evidence service's public keys. */
export const EVIDENCE_KEYS = Symbol('EvidenceKeys');

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
