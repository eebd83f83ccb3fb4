import { type CryptoKey, type JWTVerifyGetKey, jwtVerify, SignJWT } from 'jose';
import type { EvidenceRef } from '#contracts';
import { z } from 'zod';

const issuer = 'grid-dispatch/evidence';
const claims = z.object({ sub: z.uuid(), evidenceId: z.uuid(), commitment: z.string().length(43) });

/** Signs for a stored file: its uploader may attach it to an incident, even while Kafka or this service is away. */
export const issueReceipt = (
  { evidenceId, commitment }: EvidenceRef,
  uploader: string,
  { key, keyId }: { key: CryptoKey; keyId: string },
): Promise<string> =>
  new SignJWT({ evidenceId, commitment })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'evidence-receipt+jwt', kid: keyId })
    .setIssuer(issuer)
    .setSubject(uploader)
    .setIssuedAt()
    .sign(key);

/** The file a receipt stands for. Throws a JOSE or Zod error when it is not genuine. */
export async function readReceipt(
  receipt: string,
  keys: JWTVerifyGetKey,
): Promise<{ uploader: string; evidence: EvidenceRef }> {
  const { payload } = await jwtVerify(receipt, keys, { issuer, typ: 'evidence-receipt+jwt', algorithms: ['EdDSA'] });
  const { sub, evidenceId, commitment } = claims.parse(payload);
  return { uploader: sub, evidence: { evidenceId, commitment } };
}
