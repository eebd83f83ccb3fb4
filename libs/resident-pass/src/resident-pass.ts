import { jwtVerify, SignJWT } from 'jose';
import { z } from 'zod';

const issuer = 'grid-dispatch/intake';
const typ = 'resident-pass+jwt';

/** Seconds for which a pass is good: for as long as somebody takes over one report, with its photos. */
export const passSeconds = 2 * 3_600;

const keyOf = (secret: string): Uint8Array => new TextEncoder().encode(secret);

/** 通行凭证 of whoever has solved a challenge: for one report and its photos. It names nobody. */
export const issuePass = (resident: string, secret: string): Promise<string> =>
  new SignJWT()
    .setProtectedHeader({ alg: 'HS256', typ })
    .setIssuer(issuer)
    .setSubject(resident)
    .setIssuedAt()
    .setExpirationTime(`${passSeconds} seconds`)
    .sign(keyOf(secret));

/** Whom a pass was issued to. Throws a JOSE or Zod error when it is not genuine, or is over. */
export async function readPass(pass: string, secret: string): Promise<string> {
  const { payload } = await jwtVerify(pass, keyOf(secret), { issuer, typ, algorithms: ['HS256'] });
  return z.uuid().parse(payload.sub);
}
