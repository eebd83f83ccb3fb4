import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#primitives';
import { eventually, holding, type TestPerson } from '#testing';
import { type IdentityAtWork, officer, password, startIdentity } from './identity-at-work.spec.js';

const [county, township] = ['430211000000', '430211001000'] as const;
const own = 'staple battery horse';
let service: IdentityAtWork;

beforeAll(async () => {
  service = await startIdentity();
});
afterAll(() => service?.close());

const bearing = (accessToken: string) => ({ headers: { authorization: `Bearer ${accessToken}` } });
const change = (accessToken: string, current: string, next: string) =>
  service.send('POST', '/me/passwords', { ...bearing(accessToken), body: { current, next } });
const make = (person: string, login = `login-${person}`, as: TestPerson = officer, key?: string) =>
  service.send('POST', `/people/${person}/accounts`, { as, body: { login }, ...(key ? { key } : {}) });
const reset = (person: string, as: TestPerson = officer) =>
  service.send('POST', `/people/${person}/one-time-passwords`, { as });
const query = async (personIds: string[], as: TestPerson = officer) =>
  (await service.send('POST', '/accounts/query', { as, body: { personIds } })).body;
const employed = async (unit: string = township) => {
  const person = newId();
  await service.posted(person, unit);
  return person;
};
const audited = (person: string, type: string, actor: string) =>
  eventually(async () =>
    (await service.audit())
      .map((event) => JSON.parse(event))
      .find((event) => event.type === type && event.subject === person && event.actor === actor),
  );

describe('an account', () => {
  it('is made for somebody with a post; with its one-time password they may only make one of their own', async () => {
    const person = await employed();
    const login = `login-${person}`;
    const made = await make(person);
    expect(made).toMatchObject({ status: 201, body: { personId: person } });
    expect(made.headers.get('cache-control')).toBe('no-store');
    const { oneTimePassword } = made.body;
    await audited(person, 'audit.account-made.v1', officer.person);
    expect(await query([person])).toMatchObject([{ login, lock: 'NONE', password: 'ONE_TIME' }]);

    const first = (await service.signIn(login, oneTimePassword)).body;
    expect(first).toMatchObject({ mustChangePassword: true, posts: [] });
    expect((await service.send('GET', '/me', bearing(first.accessToken))).body.posts).toEqual([]);
    const refreshed = (await service.refresh(first.refreshToken)).body;
    expect(refreshed).toMatchObject({ mustChangePassword: true, posts: [] });

    expect(await change(first.accessToken, oneTimePassword, own)).toMatchObject({ status: 204 });
    await audited(person, 'audit.password-set.v1', person);
    const after = (await service.refresh(refreshed.refreshToken)).body;
    expect(after).toMatchObject({ mustChangePassword: false, posts: [{ unit: township }] });
    expect((await service.signIn(login, oneTimePassword)).status).toBe(401);
    expect((await service.signIn(login, own)).body).toMatchObject({ mustChangePassword: false });
    expect(await query([person])).toMatchObject([{ password: 'OWN' }]);
    const record = (await service.audit()).join();
    for (const word of [oneTimePassword, own, login]) expect(record).not.toContain(word);
  });

  it('shows its password once, is made once, and has a login of its own', async () => {
    const [person, other] = [await employed(), await employed()];
    const key = newId();
    expect((await make(person, 'li-si', officer, key)).body.oneTimePassword).toMatch(/^[a-z\d-]{19}$/);
    expect(await make(person, 'li-si', officer, key)).toMatchObject({ status: 201, body: { oneTimePassword: null } });
    expect(await make(person, 'li-si-2')).toMatchObject({ status: 409, body: { code: 'ACCOUNT.EXISTS' } });
    expect(await make(other, 'li-si')).toMatchObject({ status: 409, body: { code: 'ACCOUNT.LOGIN_TAKEN' } });
    expect(await make(other, 'Li Si')).toMatchObject({ status: 400 });
    const answers = await Promise.all([1, 2, 3].map(() => make(other, `login-${other}`)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409]);
  });

  it('is for those who hold a post; others are unknown here', async () =>
    expect(await make(newId())).toMatchObject({ status: 404, body: { code: 'ACCOUNT.PERSON_UNKNOWN' } }));

  it('is managed only by an officer who reaches whatever its person holds', async () => {
    const person = await employed();
    const elsewhere = holding('security_admin', '430281000000');
    for (const as of [
      elsewhere,
      ...(['system_admin', 'auditor', 'duty_chief'] as const).map((r) => holding(r, county)),
    ]) {
      expect((await make(person, `login-${person}`, as)).status).toBe(403);
    }
    await make(person);
    expect((await reset(person, elsewhere)).body.code).toBe('ACCESS.OUT_OF_SCOPE');
    expect(await query([person], elsewhere)).toEqual([]);
    // Another post, in the next county: neither county's officer may sign in as them.
    await service.posted(person, '430281000000', 'auditor');
    expect((await reset(person)).body.code).toBe('ACCESS.OUT_OF_SCOPE');
    expect((await reset(person, holding('security_admin', '430200000000'))).status).toBe(201);
  });

  it('shows what has locked it', async () => {
    const { person, login } = await service.account();
    await service.posted(person, township);
    for (let attempt = 0; attempt < 5; attempt++) await service.signIn(login, 'wrong');
    const [byItself] = await query([person]);
    expect(byItself).toMatchObject({ lock: 'WRONG_PASSWORDS' });
    expect(Date.parse(byItself.lockedUntil)).toBeGreaterThan(Date.now());
    await service.send('POST', `/people/${person}/locks`, { as: officer });
    expect(await query([person])).toMatchObject([{ lock: 'OFFICER', lockedUntil: null }]);
  });
});

describe('a one-time password', () => {
  it('ends the sessions there are, and replaces the password', async () => {
    const { person, login } = await service.account();
    await service.posted(person, township);
    const before = (await service.signIn(login)).body.refreshToken;
    const { oneTimePassword } = (await reset(person)).body;
    await audited(person, 'audit.password-set.v1', officer.person);
    expect((await service.refresh(before)).body.code).toBe('SESSION.ENDED');
    expect((await service.signIn(login)).status).toBe(401);
    expect((await service.signIn(login, oneTimePassword)).body).toMatchObject({ mustChangePassword: true });
  });

  it('is good for three days', async () => {
    const person = await employed();
    const { oneTimePassword, goodUntil } = (await make(person)).body;
    expect(Math.round((Date.parse(goodUntil) - Date.now()) / 3_600_000)).toBe(72);
    await service.database.query('UPDATE account SET one_time_until = now() WHERE person_id = $1', [person]);
    expect(await service.signIn(`login-${person}`, oneTimePassword)).toMatchObject({
      ...{ status: 401, body: { code: 'SIGN_IN.FAILED' } },
    });
    expect(await query([person])).toMatchObject([{ password: 'ONE_TIME_EXPIRED' }]);
  });

  it('is nobody’s own to set, nor for whom they stand in for', async () => {
    const me = holding('security_admin', county);
    await service.posted(me.person, county, 'security_admin');
    expect(await reset(me.person, me)).toMatchObject({ status: 422, body: { code: 'ACCOUNT.OWN' } });
    const standIn = { person: newId(), posts: [{ ...me.posts[0]!, id: newId(), delegatedBy: me.person }] };
    expect(await reset(me.person, standIn)).toMatchObject({ status: 422, body: { code: 'ACCOUNT.OWN' } });
  });

  it('needs an account', async () =>
    expect(await reset(await employed())).toMatchObject({ status: 404, body: { code: 'ACCOUNT.UNKNOWN' } }));
});

describe('changing one’s password', () => {
  it('ends one’s other sessions, not this one', async () => {
    const { login } = await service.account();
    const [here, there] = [(await service.signIn(login)).body, (await service.signIn(login)).body];
    expect((await change(here.accessToken, password, own)).status).toBe(204);
    expect((await service.refresh(here.refreshToken)).status).toBe(200);
    expect((await service.refresh(there.refreshToken)).body.code).toBe('SESSION.ENDED');
  });

  it('takes none that is too weak or the same', async () => {
    const { login } = await service.account();
    const { accessToken } = (await service.signIn(login)).body;
    expect((await change(accessToken, password, 'short')).body.code).toBe('PASSWORD.TOO_WEAK');
    expect((await change(accessToken, password, password)).body.code).toBe('PASSWORD.SAME');
    expect((await service.signIn(login)).status).toBe(200);
  });

  it('counts wrong current ones, and locks after five', async () => {
    const { login } = await service.account();
    const { accessToken } = (await service.signIn(login)).body;
    const codes = [];
    for (let attempt = 0; attempt < 6; attempt++) codes.push((await change(accessToken, 'wrong', own)).body.code);
    expect(codes).toEqual([...Array.from({ length: 5 }, () => 'PASSWORD.CURRENT_WRONG'), 'SIGN_IN.LOCKED']);
    expect((await service.signIn(login)).status).toBe(423);
  });
});
