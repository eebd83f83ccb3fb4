import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';

/** PKCS #8 for an Ed25519 private key (RFC 8410), up to the seed itself. */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

export const seedLength = 32;

/** The private key of 32 bytes of seed (RFC 8032). */
export const privateKeyOf = (seed: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });

export const seedOf = (privateKey: KeyObject): Buffer =>
  privateKey.export({ format: 'der', type: 'pkcs8' }).subarray(pkcs8.length);

export function publicKeyOf(privateKey: KeyObject): Buffer {
  const { x } = createPublicKey(privateKey).export({ format: 'jwk' });
  return Buffer.from(x as string, 'base64url');
}

export const signEd25519 = (message: string, privateKey: KeyObject): Buffer =>
  sign(null, Buffer.from(message, 'utf8'), privateKey);

/** False for anything but a genuine signature: a key that is no point of the curve, too, verifies nothing. */
export function verifyEd25519(message: string, publicKey: Buffer, signature: Buffer): boolean {
  const jwk = { kty: 'OKP', crv: 'Ed25519', x: publicKey.toString('base64url') };
  const key = createPublicKey({ key: jwk, format: 'jwk' });
  return verify(null, Buffer.from(message, 'utf8'), key, signature);
}
