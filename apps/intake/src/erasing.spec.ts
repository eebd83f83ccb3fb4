import { expect } from '@jest/globals';
import { eventually, holding, type TestPerson, type TestService } from '#testing';
import { officer, reportAsClerk, reportAsWorker } from './intake-at-work.spec.js';

export const chief = holding('duty_chief', '430211000000');

/** Somebody who called about three incidents, who stands in what others wrote as well. */
export const person = { name: '尉迟敬德', phone: '13711112222' };
const spelled = ['+86 137-1111-2222', '13711112222', '137 1111 2222'] as const;
/** Somebody else under the same number. */
export const colleague = { name: '长孙无忌', phone: person.phone };

export const post = (service: TestService, path: string, as: TestPerson, body: object, key?: string) =>
  service.send('POST', path, { as, body, ...(key ? { key } : {}) });

export const callersOf = async (service: TestService, incidentId: string) =>
  (await service.send('GET', `/incidents/${incidentId}/reporters`, { as: officer })).body.callers;

export const textsOf = async (service: TestService, textIds: readonly string[], to?: string) =>
  (await service.send('POST', '/texts/query', { as: officer, body: { textIds }, ...(to ? { to } : {}) })).body;

/** The ids of all texts that this service took about an incident. */
export async function textIdsOf(service: TestService, incidentId: string): Promise<string[]> {
  const rows = await service.database.query<{ text_id: string }>(
    'SELECT text_id FROM free_text WHERE incident_id = $1 ORDER BY taken_at',
    [incidentId],
  );
  return rows.map(({ text_id }) => text_id);
}

/** The person calls about three incidents. Gives their ids, and the party of the first. */
export async function calledThrice(service: TestService): Promise<{ incidents: string[]; party: string }> {
  const report = async (phone: string) =>
    (
      await reportAsClerk(service, {
        caller: { ...person, phone },
        text: `${person.name}说路面塌了`,
        address: '嵩山路 7 号',
      })
    ).body.incidentId as string;
  const seen = (await reportAsWorker(service, { text: `问过${person.name}，电话 ${person.phone}` })).body.incidentId;
  const incidents = [await report(spelled[0]), await report(spelled[1]), seen as string];
  const again = { caller: { ...person, phone: spelled[2] }, text: '还没有人来' };
  expect((await post(service, `/incidents/${seen}/repeat-calls`, officer, again)).status).toBe(201);
  const [first] = await callersOf(service, incidents[0]!);
  return { incidents, party: first.party };
}

export const request = (service: TestService, party: string, more: object = {}, as = officer) =>
  post(service, '/erasures', as, { party, ground: 'CONSENT_WITHDRAWN', reason: `${person.name}本人要求`, ...more });

export const rule = (service: TestService, erasureId: string, decision: string, as = chief) =>
  post(service, `/erasures/${erasureId}/rulings`, as, { decision, reason: `已与${person.name}核实` });

export const erasure = async (service: TestService, erasureId: string, as = chief) =>
  (await service.send('GET', `/erasures/${erasureId}`, { as })).body;

export const carriedOut = (service: TestService, erasureId: string) =>
  eventually(async () => typeof (await erasure(service, erasureId)).carriedOutAt === 'string');

/** Asked for, approved and carried out. */
export async function erased(service: TestService, party: string, more: object = {}): Promise<string> {
  const { erasureId } = (await request(service, party, more)).body;
  expect((await rule(service, erasureId, 'APPROVED')).status).toBe(201);
  await carriedOut(service, erasureId);
  return erasureId;
}
