import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Redis } from 'ioredis';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { permissionsOf } from '#access';
import { newId } from '#primitives';
import { eventLike, eventually, holding, testServers } from '#testing';
import { type IdentityAtWork, officer, password, startIdentity } from './identity-at-work.spec.js';

let service: IdentityAtWork;

beforeAll(async () => {
  service = await startIdentity();
});
afterAll(() => service.close());

const bearing = (accessToken: string) => ({ headers: { authorization: `Bearer ${accessToken}` } });

const audited = (person: string, type: string) =>
  eventually(async () =>
    (await service.audit())
      .map((event) => JSON.parse(event))
      .find((event) => event.type === type && event.data.person === person),
  );

describe('signing in', () => {
  it('gives a token that the published keys verify, with the posts that the registry granted', async () => {
    const { person, login } = await service.account();
    const post = { postId: newId(), person, role: 'dispatcher' as const, unit: '430211000000' };
    await service.topics.publish(eventLike('registry.post-granted.v1', { subject: post.postId, data: post }));
    const { body } = await eventually(async () => {
      const answer = await service.signIn(login);
      return answer.body.posts?.length === 1 && answer;
    });
    expect(body).toMatchObject({ personId: person, expiresIn: 60, posts: [{ id: post.postId, role: 'dispatcher' }] });
    const keys = (await service.send('GET', '/.well-known/jwks.json')).body;
    expect(JSON.stringify(keys)).not.toContain('"d"');
    const { payload } = await jwtVerify(body.accessToken, createLocalJWKSet(keys));
    expect(payload).toMatchObject({ sub: person, posts: body.posts });

    await service.topics.publish(
      eventLike('registry.post-withdrawn.v1', {
        subject: post.postId,
        data: { postId: post.postId, version: 2, person },
      }),
    );
    let token = body.refreshToken as string;
    await eventually(async () => {
      const answer = await service.refresh(token);
      token = answer.body.refreshToken;
      return answer.body.posts.length === 0;
    });
    expect(await audited(person, 'audit.signed-in.v1')).toMatchObject({ actor: person });
  });

  it('ends with the first of its posts, and says of a post that was delegated whose it is', async () => {
    const { person, login } = await service.account();
    const [ending, own, holder] = [newId(), newId(), newId()];
    const validTo = new Date(Date.now() + 8_000).toISOString();
    const granted = (postId: string, more: object) =>
      eventLike('registry.post-granted.v1', { subject: postId, data: { postId, person, role: 'dispatcher', ...more } });
    await service.topics.publish(granted(own, {}), granted(ending, { validTo, delegation: { of: own, by: holder } }));
    const { body } = await eventually(async () => {
      const answer = await service.signIn(login);
      return answer.body.posts?.length === 2 && answer;
    });
    expect(body.posts).toContainEqual(expect.objectContaining({ id: ending, delegatedBy: holder }));
    const { exp, iat } = JSON.parse(Buffer.from(body.accessToken.split('.')[1], 'base64url').toString());
    expect(exp * 1_000).toBeLessThanOrEqual(Date.parse(validTo));
    expect(body.expiresIn).toBe(exp - iat);
    const me = await service.send('GET', '/me', bearing(body.accessToken));
    expect(me.body.posts).toEqual(
      body.posts.map((post: object) => ({ ...post, permissions: permissionsOf('dispatcher') })),
    );

    let token = body.refreshToken as string;
    const after = await eventually(async () => {
      const answer = await service.refresh(token);
      token = answer.body.refreshToken;
      return answer.body.posts.length === 1 && answer.body;
    });
    expect(after).toMatchObject({ expiresIn: 60, posts: [{ id: own }] });
  });

  it('answers a wrong password and an unknown login alike, and locks after five', async () => {
    const { person, login } = await service.account();
    const nobody = `nobody-${person}`;
    const plain = ({ status, body }: { status: number; body: object }) => ({ status, ...body, correlationId: 0 });
    for (let attempt = 0; attempt < 5; attempt++) {
      const wrong = await service.signIn(login, 'wrong');
      expect(wrong).toMatchObject({ status: 401, body: { code: 'SIGN_IN.FAILED' } });
      expect(plain(await service.signIn(nobody))).toEqual(plain(wrong));
    }
    const locked = await service.signIn(login);
    expect(locked).toMatchObject({ status: 423, body: { code: 'SIGN_IN.LOCKED' } });
    expect(plain(await service.signIn(nobody))).toEqual(plain(locked));
    expect(await audited(person, 'audit.sign-in-failed.v1')).toMatchObject({ data: { reason: 'WRONG_PASSWORD' } });
    const unlock = await service.send('POST', `/people/${person}/unlocks`, { as: officer });
    expect(unlock.status).toBe(201);
    expect((await service.signIn(login)).status).toBe(200);
  });

  it('forgets wrong passwords after a quarter of an hour, like those of an unknown login', async () => {
    const { person, login } = await service.account();
    for (let attempt = 0; attempt < 4; attempt++) await service.signIn(login, 'wrong');
    await service.database.query(
      `UPDATE account SET failing_since = failing_since - interval '15 minutes' WHERE person_id = $1`,
      [person],
    );
    for (let attempt = 0; attempt < 4; attempt++) {
      expect(await service.signIn(login, 'wrong')).toMatchObject({ status: 401 });
    }
    expect((await service.signIn(login)).status).toBe(200);
  });

  it('locks an unknown login from the fifth failure on, as it does a known one', async () => {
    const login = `nobody-${newId()}`;
    const redis = new Redis(testServers().redisUrl);
    const key = `identity:sign-in:unknown-login:${createHash('sha256').update(login).digest('base64url')}`;
    for (let attempt = 0; attempt < 4; attempt++) await service.signIn(login);
    await redis.expire(key, 10);
    expect((await service.signIn(login)).status).toBe(401);
    const locked = await redis.ttl(key);
    redis.disconnect();
    expect(locked).toBeGreaterThan(14 * 60);
    expect(locked).toBeLessThanOrEqual(15 * 60);
    expect((await service.signIn(login)).status).toBe(423);
  });

  it('unlocks by itself after a quarter of an hour', async () => {
    const { person, login } = await service.account();
    for (let attempt = 0; attempt < 5; attempt++) await service.signIn(login, 'wrong');
    const [{ minutes } = { minutes: 0 }] = await service.database.query<{ minutes: number }>(
      `SELECT extract(epoch FROM locked_until - now())::int / 60.0 AS minutes FROM account WHERE person_id = $1`,
      [person],
    );
    expect(Math.round(Number(minutes))).toBe(15);
    await service.database.query(`UPDATE account SET locked_until = now() WHERE person_id = $1`, [person]);
    expect((await service.signIn(login)).status).toBe(200);
  });

  it('serves more at once than it has connections', async () => {
    const accounts = await Promise.all(Array.from({ length: 30 }, () => service.account()));
    const answers = await Promise.all(accounts.map(({ login }) => service.signIn(login)));
    expect(answers.map(({ status }) => status)).toEqual(accounts.map(() => 200));
  });

  it('counts wrong passwords that come at once', async () => {
    const { login } = await service.account();
    await Promise.all(Array.from({ length: 5 }, () => service.signIn(login, 'wrong')));
    expect((await service.signIn(login)).status).toBe(423);
  });

  it('is limited per login', async () => {
    const login = `guessed-${newId()}`;
    const answers = [];
    for (let attempt = 0; attempt < 21; attempt++) answers.push(await service.signIn(login, 'guess'));
    expect(answers.at(-1)).toMatchObject({ status: 429, body: { code: 'SIGN_IN.TOO_MANY' } });
    expect(Number(answers.at(-1)?.headers.get('retry-after'))).toBeGreaterThan(0);
  });

  it.each([
    ['a field too many', { login: 'a', password: 'b', role: 'admin' }],
    ['no strings', { login: { $ne: '' }, password: 1 }],
    ['nothing', {}],
  ])('refuses %s', async (_, body) =>
    expect(await service.send('POST', '/sign-in', { body })).toMatchObject({ status: 400 }),
  );
});

describe('a session', () => {
  it('lives on when an answer is lost, and ends when an old token comes again', async () => {
    const { person, login } = await service.account();
    const first = (await service.signIn(login)).body.refreshToken as string;
    const second = (await service.refresh(first)).body.refreshToken as string;
    const again = await service.refresh(first);
    expect(again.status).toBe(200);
    const third = (await service.refresh(again.body.refreshToken)).body.refreshToken as string;
    expect((await service.refresh(first)).body.code).toBe('SESSION.ENDED');
    expect((await service.refresh(second)).body.code).toBe('SESSION.ENDED');
    expect((await service.refresh(third)).body.code).toBe('SESSION.ENDED');
    expect(await audited(person, 'audit.session-ended.v1')).toMatchObject({ data: { why: 'TOKEN_REUSED' } });
  });

  it('survives the same token twice at once', async () => {
    const { login } = await service.account();
    const token = (await service.signIn(login)).body.refreshToken as string;
    const twins = await Promise.all([service.refresh(token), service.refresh(token)]);
    expect(twins.map(({ status }) => status)).toEqual([200, 200]);
    let held = twins.map(({ body }) => body.refreshToken as string);
    for (let round = 0; round < 3; round++) {
      const answers = [];
      for (const refreshToken of held) answers.push(await service.refresh(refreshToken));
      expect(answers.map(({ status }) => status)).toEqual([200, 200]);
      held = answers.map(({ body }) => body.refreshToken as string);
    }
  });

  it('ends when a twin’s token comes after its time', async () => {
    const { person, login } = await service.account();
    const token = (await service.signIn(login)).body.refreshToken as string;
    const [one, other] = [(await service.refresh(token)).body, (await service.refresh(token)).body];
    const next = (await service.refresh(one.refreshToken)).body;
    await service.database.query(`UPDATE session SET siblings_until = ARRAY[now()] WHERE person_id = $1`, [person]);
    expect((await service.refresh(other.refreshToken)).body.code).toBe('SESSION.ENDED');
    expect((await service.refresh(next.refreshToken)).body.code).toBe('SESSION.ENDED');
    expect(await audited(person, 'audit.session-ended.v1')).toMatchObject({ data: { why: 'TOKEN_REUSED' } });
  });

  it.each([
    ['dashes for a session', `${'-'.repeat(36)}.${'a'.repeat(43)}`],
    ['a session that is none', `${newId().replace(/-/g, '')}abcd.${'a'.repeat(43)}`],
    ['nothing', ''],
  ])('is not refreshed with %s', async (_, token) =>
    expect(await service.refresh(token)).toMatchObject({ status: 400, body: { code: 'REQUEST.INVALID' } }),
  );

  it('is kept by no cache on the way', async () => {
    const signedIn = await service.signIn((await service.account()).login);
    expect(signedIn.headers.get('cache-control')).toBe('no-store');
    expect((await service.refresh(signedIn.body.refreshToken)).headers.get('cache-control')).toBe('no-store');
  });

  it('ends by signing out, and no other does', async () => {
    const { person, login } = await service.account();
    const [one, other] = [(await service.signIn(login)).body, (await service.signIn(login)).body];
    const me = await service.send('GET', '/me', bearing(one.accessToken));
    expect(me).toMatchObject({ status: 200, body: { personId: person, session: one.refreshToken.split('.')[0] } });
    expect((await service.send('POST', '/sign-out', bearing(one.accessToken))).status).toBe(204);
    expect((await service.refresh(one.refreshToken)).body.code).toBe('SESSION.ENDED');
    expect((await service.refresh(other.refreshToken)).status).toBe(200);
    const ended = await audited(person, 'audit.session-ended.v1');
    expect(ended).toMatchObject({ actor: person, data: { why: 'SIGNED_OUT' } });
  });

  it('ends by revocation and by locking', async () => {
    const { person, login } = await service.account();
    const one = (await service.signIn(login)).body;
    const revoked = await service.send('POST', `/people/${person}/session-revocations`, { as: officer });
    expect(revoked).toMatchObject({ status: 201, body: { ended: 1 } });
    expect((await service.refresh(one.refreshToken)).body.code).toBe('SESSION.ENDED');
    const two = (await service.signIn(login)).body;
    await service.send('POST', `/people/${person}/locks`, { as: officer });
    expect((await service.refresh(two.refreshToken)).status).toBe(401);
    expect((await service.signIn(login)).status).toBe(423);
    expect(await audited(person, 'audit.account-lock-changed.v1')).toMatchObject({ actor: officer.person });
  });

  it('ends by age and by idleness, and is swept up at the next sign-in', async () => {
    const { person, login } = await service.account();
    const age = (column: string, session: string, hours: number) =>
      service.database.query(`UPDATE session SET ${column} = now() - $2 * interval '1 hour' WHERE session_id = $1`, [
        session.split('.')[0],
        hours,
      ]);
    const [old, idle] = [
      (await service.signIn(login)).body.refreshToken,
      (await service.signIn(login)).body.refreshToken,
    ];
    await age('started_at', old, 12.1);
    await age('used_at', idle, 2.1);
    expect((await service.refresh(old)).body.code).toBe('SESSION.ENDED');
    expect((await service.refresh(idle)).body.code).toBe('SESSION.ENDED');
    await service.signIn(login);
    const left = await service.database.query('SELECT 1 FROM session WHERE person_id = $1', [person]);
    expect(left).toHaveLength(2);
  });

  it('is revoked and locked by the security officer only', async () => {
    const { person } = await service.account();
    for (const role of ['system_admin', 'auditor', 'dispatcher', 'duty_chief'] as const) {
      for (const what of ['locks', 'unlocks', 'session-revocations']) {
        const answer = await service.send('POST', `/people/${person}/${what}`, { as: holding(role, '430211000000') });
        expect(answer.status).toBe(403);
      }
    }
    const unknown = await service.send('POST', `/people/${newId()}/locks`, { as: officer });
    expect(unknown).toMatchObject({ status: 404, body: { code: 'ACCOUNT.UNKNOWN' } });
  });
});

it('puts neither login nor password nor token on the record', async () => {
  const { person, login } = await service.account();
  await service.signIn(login, 'wrong');
  const { accessToken, refreshToken } = (await service.signIn(login)).body;
  await service.send('POST', '/sign-out', bearing(accessToken));
  await audited(person, 'audit.session-ended.v1');
  const record = (await service.audit()).join();
  for (const secret of [login, password, 'wrong', accessToken, refreshToken.split('.')[1]]) {
    expect(record).not.toContain(secret);
  }
  const [stored] = await service.database.query('SELECT * FROM session WHERE person_id = $1', [person]);
  expect(JSON.stringify(stored)).not.toContain(refreshToken.split('.')[1]);
});
