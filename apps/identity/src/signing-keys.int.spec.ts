import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { createLocalJWKSet, decodeProtectedHeader, type JWK, jwtVerify } from 'jose';
import { keySettlesIn } from '#access';
import { eventually, type Replica } from '#testing';
import { type IdentityAtWork, password, startIdentity } from './identity-at-work.spec.js';

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

  it('are followed by a new one that signs once everybody can have it, while the old one stays as long as its tokens', async () => {
    const early = await identity.replica();
    replicas.push(early);
    await eventually(async () => (await fetch(`${early.url}/health/ready`)).status === 200);
    const [before] = (await published()).keys;
    const program = fileURLToPath(new URL('../../../dist/apps/identity/src/rotate-signing-key.js', import.meta.url));
    await promisify(execFile)(process.execPath, [program], { env: { DATABASE_URL: identity.database.url } });
    const [next] = (await published()).keys;
    expect((await published()).keys.map(({ kid }) => kid)).toEqual([expect.any(String), before!.kid]);
    expect(decodeProtectedHeader(await tokenFrom(early.url)).kid).toBe(before!.kid);
    await identity.database.query(`UPDATE signing_key SET created_at = created_at - $1 * interval '1 millisecond'`, [
      keySettlesIn,
    ]);
    // This replica has not signed yet; the others look for a new key when they have used theirs for half a minute.
    expect(decodeProtectedHeader(await tokenFrom(replicas[1]!.url)).kid).toBe(next!.kid);
    await identity.database.query(`UPDATE signing_key SET created_at = created_at - interval '10 minutes'`);
    expect((await published()).keys.map(({ kid }) => kid)).toEqual([next!.kid]);
  });
});
