import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLocalJWKSet, decodeProtectedHeader, type JWK, jwtVerify } from 'jose';
import { eventually, type Replica } from '#testing';
import { type IdentityAtWork, password, startIdentity } from './identity-at-work.spec.js';
import { insertKey, newKey } from './keys/new-key.js';

let identity: IdentityAtWork;
let replicas: Replica[] = [];

beforeAll(async () => {
  identity = await startIdentity();
});
afterAll(async () => {
  await Promise.all(replicas.map((replica) => replica.stop()));
  await identity.close();
});

async function published(to = identity.url) {
  const { body, headers, status } = await identity.send('GET', '/.well-known/jwks.json', { to });
  return { status, headers, keys: body.keys as (JWK & { kid: string })[] };
}

async function tokenFrom(to: string): Promise<string> {
  const { login } = await identity.account();
  const { body } = await identity.send('POST', '/sign-in', { to, body: { login, password } });
  return body.accessToken as string;
}

describe('the signing keys', () => {
  it('are published without their private half, for everybody and a minute', async () => {
    const { keys, headers } = await published();
    expect(keys).toHaveLength(1);
    expect(Object.keys(keys[0]!).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
    expect(headers.get('cache-control')).toBe('public, max-age=60');
  });

  it('are one and the same on replicas that find none and start together', async () => {
    await identity.database.query('DELETE FROM signing_key');
    replicas = await Promise.all([identity.replica(), identity.replica()]);
    await Promise.all(
      replicas.map(({ url }) => eventually(async () => (await fetch(`${url}/health/ready`)).status === 200)),
    );
    const [here, there] = await Promise.all(replicas.map(({ url }) => published(url)));
    expect(here?.keys).toHaveLength(1);
    expect(there?.keys).toEqual(here?.keys);
    const token = await tokenFrom(replicas[0]!.url);
    expect((await jwtVerify(token, createLocalJWKSet(there!))).payload.sub).toBeTruthy();
  });

  it('are followed by a new one that signs, while the old one stays as long as its tokens', async () => {
    const [before] = (await published()).keys;
    const next = await newKey();
    await insertKey(identity.database, next, new Date());
    expect((await published()).keys.map(({ kid }) => kid)).toEqual([next.keyId, before!.kid]);
    // This replica has not signed yet; the others look for a new key when they have used theirs for half a minute.
    expect(decodeProtectedHeader(await tokenFrom(replicas[1]!.url)).kid).toBe(next.keyId);
    await identity.database.query(`UPDATE signing_key SET created_at = created_at - interval '10 minutes'`);
    expect((await published()).keys.map(({ kid }) => kid)).toEqual([next.keyId]);
  });
});
