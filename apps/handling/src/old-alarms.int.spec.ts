import { afterAll, beforeAll, expect, it } from '@jest/globals';
import { ForgetOldAlarms } from '#custody';
import { eventLike, eventually, type Replica, story, type TestService } from '#testing';
import { startHandling } from './handling-in-test.spec.js';

let service: TestService;
let second: Replica;

beforeAll(async () => {
  service = await startHandling();
  await service.topics.publish(eventLike('registry.unit-changed.v1'), eventLike('registry.catalogue-published.v1'));
  second = await service.replica();
});
afterAll(() => service?.close());

it('alarms are forgotten after 120 days, once the incident is over; of those that go on they stay', async () => {
  const dispatched = () =>
    story()
      .step('incident.reported.v1')
      .step('incident.registered.v1')
      .step('incident.dispatched.v1', {
        data: { clocksStarted: [] },
      });
  const [old, recent, goesOn] = [dispatched(), dispatched(), dispatched()];
  for (const one of [old, recent]) one.step('incident.closed.v1', { data: { clocksStarted: [], clocksStopped: [] } });
  const all = [old, recent, goesOn];
  await service.topics.publish(...all.flatMap(({ events }) => events));
  const countOf = async (sql: string) =>
    (await service.database.query<{ n: number }>(`SELECT count(*)::int AS n FROM ${sql}`))[0]!.n;
  await eventually(async () => (await countOf('incident WHERE NOT open')) === 2 && (await countOf('incident')) === 3);
  for (const [days, { incidentId }] of [
    [121, old],
    [119, recent],
    [121, goesOn],
  ] as const) {
    await service.database.query(
      `INSERT INTO alarm (incident_id, clock, kind, alarm_at, started_version, fired_at)
       SELECT $1, 'HANDLING', kind, at, 3, at
       FROM unnest(ARRAY['BREACH', 'YELLOW_CARD']) AS kind, (SELECT now() - make_interval(days => $2) AS at) AS given`,
      [incidentId, days],
    );
  }
  await Promise.all([service, second].map(({ app }) => app.get(ForgetOldAlarms).forget()));
  const left = await Promise.all(all.map(({ incidentId }) => countOf(`alarm WHERE incident_id = '${incidentId}'`)));
  expect(left).toEqual([0, 2, 2]);
});
