import { expect, it } from '@jest/globals';
import { eventually, runningPlatform } from '#testing';

/** A minute at the most (ADR 5), and what the events take. */
const aMinute = 65_000;

it('a post granted, used and withdrawn takes effect on an open session within a minute', async () => {
  const platform = runningPlatform();
  const person = platform.people.find(({ login }) => login === 'evaluator')!;
  const { posts } = person;
  const county = posts[0]!.unitCode;
  const { body: session } = await platform.signIn('evaluator');
  let { accessToken, refreshToken } = session;

  /** What a client does before its token runs out, only more often. */
  async function refreshedTo(isSo: (roles: string[]) => boolean): Promise<void> {
    await eventually(async () => {
      const { body } = await platform.ask('POST', '/api/identity/refresh', { body: { refreshToken } });
      ({ accessToken, refreshToken } = body);
      return isSo(body.posts.map(({ role }: { role: string }) => role));
    }, aMinute);
  }
  const incidents = () =>
    platform.ask('GET', '/api/casebook/incidents', { headers: { authorization: `Bearer ${accessToken}` } });
  const asOfficer = (path: string, body: object) =>
    platform.ask('POST', `/api/grid-registry/${path}`, { as: 'security', body: { reason: '轮岗', ...body } });

  expect((await incidents()).status).toBe(403);
  const granted = await asOfficer('posts', { personId: person.personId, role: 'dispatcher', unit: county });
  expect(granted.status).toBe(201);
  await refreshedTo((roles) => roles.includes('dispatcher'));
  expect((await incidents()).status).toBe(200);

  expect((await asOfficer(`posts/${granted.body.postId}/withdrawals`, {})).status).toBe(201);
  await refreshedTo((roles) => !roles.includes('dispatcher'));
  expect((await incidents()).status).toBe(403);
});
