import { type CryptoKey, type JWTVerifyGetKey, jwtVerify, SignJWT } from 'jose';
import type { EvidenceRef } from '#contracts';
import { z } from 'zod';

const issuer = 'grid-dispatch/evidence';
/** Days for which a receipt is good; the evidence service keeps the file longer, cited or not. */
export const receiptDays = 28;

const claims = z.object({ sub: z.uuid(), evidenceId: z.uuid(), commitment: z.string().length(43), photo: z.boolean() });

/** What a receipt says of a file. */
export interface ReceiptedFile {
  readonly uploader: string;
  readonly evidence: EvidenceRef;
  /** Whether it is an image; else a paper (PDF). */
  readonly photo: boolean;
}

/** Signs for a stored file: its uploader may attach it to an incident, even while Kafka or this service is away. */
export const issueReceipt = (
  { evidenceId, commitment, photo }: EvidenceRef & { readonly photo: boolean },
  uploader: string,
  { key, keyId }: { key: CryptoKey; keyId: string },
): Promise<string> =>
  new SignJWT({ evidenceId, commitment, photo })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'evidence-receipt+jwt', kid: keyId })
    .setIssuer(issuer)
    .setSubject(uploader)
    .setIssuedAt()
    .setExpirationTime(`${receiptDays} days`)
    .sign(key);

/** The file a receipt stands for. Throws a JOSE or Zod error when it is not genuine. */
export async function readReceipt(receipt: string, keys: JWTVerifyGetKey): Promise<ReceiptedFile> {
  const { payload } = await jwtVerify(receipt, keys, { issuer, typ: 'evidence-receipt+jwt', algorithms: ['EdDSA'] });
  const { sub, evidenceId, commitment, photo } = claims.parse(payload);
  return { uploader: sub, evidence: { evidenceId, commitment }, photo };
}
