import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { newId } from '#primitives';
import { eventLike, eventually, holding, type IncidentStory } from '#testing';
import { dispatcher, DispatchAtWork, registered } from './dispatch-at-work.spec.js';

const chief = holding('duty_chief', '430211000000');
const name = '尉迟敬德';

let work: DispatchAtWork;

beforeAll(async () => {
  work = await DispatchAtWork.start();
});
afterAll(() => work?.close());

async function arrived(told: IncidentStory): Promise<IncidentStory> {
  await work.service.topics.publish(...told.events);
  await work.reaches(told, told.version);
  return told;
}

async function remark({ incidentId }: IncidentStory, text: string): Promise<string> {
  const answer = await work.service.send('POST', `/incidents/${incidentId}/remarks`, {
    as: dispatcher,
    body: { text },
  });
  expect(answer.status).toBe(201);
  const [row] = await work.service.database.query<{ text_id: string }>(
    'SELECT text_id FROM free_text WHERE incident_id = $1 ORDER BY taken_at DESC LIMIT 1',
    [incidentId],
  );
  return row!.text_id;
}

const texts = async (...textIds: string[]) =>
  (await work.service.send('POST', '/texts/query', { as: chief, body: { textIds } })).body;

const erase = (time: string, ...incidents: IncidentStory[]) =>
  work.service.topics.publish(
    eventLike('privacy.person-erased.v1', {
      time,
      data: { erasureId: newId(), incidents: incidents.map(({ incidentId }) => incidentId) },
    }),
  );

it('what was written about a person’s incidents goes when they are erased; other incidents, and what is written later, stay', async () => {
  const [theirs, other] = [await arrived(registered()), await arrived(registered())];
  const [said, elsewhere] = [await remark(theirs, `已联系${name}`), await remark(other, '与此人无关')];
  expect(await work.service.database.holds(name)).toBe(false);
  const erasedAt = new Date().toISOString();
  await erase(erasedAt, theirs);
  await eventually(async () => (await texts(said))[0].erased === true);
  expect(await texts(said)).toEqual([{ textId: said, erased: true, erasedAt }]);
  expect(await texts(elsewhere)).toEqual([{ textId: elsewhere, content: '与此人无关' }]);

  const later = await remark(theirs, '后来的备注');
  // The list is applied again after a restore: with the moment it had.
  await erase(erasedAt, theirs, other);
  await eventually(async () => (await texts(elsewhere))[0].erased === true);
  expect(await texts(later)).toEqual([{ textId: later, content: '后来的备注' }]);
  expect(await texts(said)).toEqual([{ textId: said, erased: true, erasedAt }]);
});

it('a text whose key can’t be had is not kept, and neither is the command that brought it', async () => {
  const told = await arrived(registered());
  const keys = work.service.keysDatabase!;
  await keys.query('ALTER TABLE data_key RENAME TO data_key_away');
  const answer = await work.service.send('POST', `/incidents/${told.incidentId}/remarks`, {
    ...{ as: dispatcher, body: { text: '不能丢' } },
  });
  await keys.query('ALTER TABLE data_key_away RENAME TO data_key');
  expect(answer.status).toBe(500);
  expect(await work.countOf('free_text WHERE incident_id = $1', told.incidentId)).toBe(0);
  expect(await work.countOf("outbox WHERE aggregatetype = 'incident-fact' AND aggregateid = $1", told.incidentId)).toBe(
    0,
  );
});
