import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { newId } from '#primitives';
import { generateKeyPair, type JWTVerifyGetKey, SignJWT } from 'jose';
import { tokenAudience, tokenIssuer, verifyAccessToken } from './access-token.js';
import { rememberVerified, verifiedBefore } from './verified-tokens.js';

const pair = await generateKeyPair('EdDSA');
const [person, session] = [newId(), newId()];

const token = () =>
  new SignJWT({ sid: session, posts: [] })
    .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt' })
    .setSubject(person)
    .setIssuer(tokenIssuer)
    .setAudience(tokenAudience)
    .setIssuedAt()
    .setExpirationTime('60s')
    .sign(pair.privateKey);

describe('a token that was found genuine', () => {
  let asked = 0;
  let keys: JWTVerifyGetKey;

  beforeEach(() => {
    asked = 0;
    keys = () => {
      asked++;
      return Promise.resolve(pair.publicKey);
    };
  });
  afterEach(() => void jest.useRealTimers());

  it('is not verified again', async () => {
    const sent = await token();
    expect(await verifyAccessToken(sent, keys)).toEqual(await verifyAccessToken(sent, keys));
    expect(asked).toBe(1);
  });

  it('is refused once it has expired', async () => {
    const sent = await token();
    await verifyAccessToken(sent, keys);
    jest.useFakeTimers({ now: Date.now() + 63_000, doNotFake: ['nextTick', 'setImmediate', 'queueMicrotask'] });
    await expect(verifyAccessToken(sent, keys)).rejects.toMatchObject({ refusal: { code: 'ACCESS.TOKEN_INVALID' } });
  });

  it('makes no other token genuine', async () => {
    const sent = await token();
    await verifyAccessToken(sent, keys);
    const [head = '', body = '', signature = ''] = sent.split('.');
    const forged = [head, Buffer.from(JSON.stringify({ sub: newId() })).toString('base64url'), signature].join('.');
    await expect(verifyAccessToken(forged, keys)).rejects.toMatchObject({ refusal: { code: 'ACCESS.TOKEN_INVALID' } });
    await expect(verifyAccessToken(`${head}.${body}.AAAA`, keys)).rejects.toMatchObject({
      refusal: { code: 'ACCESS.TOKEN_INVALID' },
    });
  });

  it('counts with the keys it was verified with only', async () => {
    const sent = await token();
    await verifyAccessToken(sent, keys);
    const others = await generateKeyPair('EdDSA');
    await expect(verifyAccessToken(sent, () => Promise.resolve(others.publicKey))).rejects.toMatchObject({
      refusal: { code: 'ACCESS.TOKEN_INVALID' },
    });
  });

  it('is forgotten when there are too many: what has expired first', () => {
    const signedIn = { person, session, posts: [] };
    const now = Date.now();
    for (let n = 0; n < 20_000; n++) rememberVerified(keys, `old ${n}`, signedIn, now - 1);
    for (let n = 0; n < 100; n++) rememberVerified(keys, `new ${n}`, signedIn, now + 60_000);
    expect(verifiedBefore(keys, 'old 19999')).toBeUndefined();
    expect(verifiedBefore(keys, 'new 0')).toBe(signedIn);
  });
});
