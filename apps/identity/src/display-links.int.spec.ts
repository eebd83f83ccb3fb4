import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { holding, type TestPerson } from '#testing';
import { type IdentityAtWork, startIdentity } from './identity-at-work.spec.js';

const county = '430211000000';
const chief = holding('duty_chief', county);
let service: IdentityAtWork;

beforeAll(async () => {
  service = await startIdentity();
});
afterAll(() => service?.close());

const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const make = (body: object = {}, as: TestPerson = chief) =>
  service.send('POST', '/display-links', { as, body: { name: '指挥大厅', area: county, endsAt: inDays(30), ...body } });
const open = (secret: string) => service.send('POST', '/display-tokens', { body: { secret } });
const by = (accessToken: string) => ({ headers: { authorization: `Bearer ${accessToken}` } });

describe('a display link', () => {
  it('gives a screen tokens of a minute for the figures of its area', async () => {
    const { status, body } = await make();
    expect(status).toBe(201);
    const opened = await open(body.secret);
    expect(opened).toMatchObject({ status: 200, body: { area: county, name: '指挥大厅' } });
    expect(opened.body.expiresIn).toBeLessThanOrEqual(60);
    const [, claims] = opened.body.accessToken.split('.');
    expect(JSON.parse(Buffer.from(claims, 'base64url').toString())).toMatchObject({
      sub: body.linkId,
      posts: [{ id: body.linkId, role: 'display', unit: county }],
    });
  });

  it('lets nobody look at or end a session, nor make further links', async () => {
    const { body } = await open((await make()).body.secret);
    for (const [method, path] of [
      ['GET', '/me'],
      ['POST', '/sign-out'],
      ['GET', '/display-links'],
    ] as const) {
      const answer = await service.send(method, path, by(body.accessToken));
      expect([path, answer.status, answer.body.code]).toEqual([path, 403, 'ACCESS.FORBIDDEN']);
    }
  });

  it('is good until it is withdrawn, once', async () => {
    const { linkId, secret } = (await make()).body;
    const withdraw = () => service.send('POST', `/display-links/${linkId}/withdrawals`, { as: chief });
    expect((await withdraw()).status).toBe(201);
    expect((await withdraw()).body.code).toBe('DISPLAY.ALREADY_WITHDRAWN');
    expect(await open(secret)).toMatchObject({ status: 401, body: { code: 'DISPLAY.CLOSED' } });
  });

  it('ends on its day, within a year, and its tokens with it', async () => {
    expect((await make({ endsAt: inDays(400) })).body.code).toBe('DISPLAY.BAD_END');
    expect((await make({ endsAt: inDays(-1) })).body.code).toBe('DISPLAY.BAD_END');
    const { body } = await make({ endsAt: new Date(Date.now() + 20_000).toISOString() });
    expect((await open(body.secret)).body.expiresIn).toBeLessThanOrEqual(20);
    await service.database.query(`UPDATE display_link SET ends_at = now() - interval '1 s' WHERE link_id = $1`, [
      body.linkId,
    ]);
    expect((await open(body.secret)).body.code).toBe('DISPLAY.CLOSED');
  });

  it('is made and seen within one’s area, and shown without its secret', async () => {
    const other = holding('duty_chief', '430281000000');
    expect((await make({}, other)).body.code).toBe('ACCESS.OUT_OF_SCOPE');
    expect((await make({}, holding('dispatcher', county))).body.code).toBe('ACCESS.FORBIDDEN');
    const made = await make({ name: '走廊' }, holding('security_admin', county));
    const listed = await service.send('GET', '/display-links', { as: chief });
    expect(listed.body.displayLinks[0]).toMatchObject({ linkId: made.body.linkId, name: '走廊', withdrawnAt: null });
    expect(JSON.stringify(listed.body)).not.toContain(made.body.secret);
    expect((await service.send('GET', '/display-links', { as: other })).body.displayLinks).toEqual([]);
  });
});
