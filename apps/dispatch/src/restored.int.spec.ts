import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { PassOnOpenWork } from '#custody';
import { newId } from '#primitives';
import { type IncidentStory, story } from '#testing';
import { countyOfTwo, DispatchAtWork, registered, works } from './dispatch-at-work.spec.js';

let work: DispatchAtWork;

beforeAll(async () => {
  work = await DispatchAtWork.start();
});
afterAll(() => work?.close());

/** Dispatch's own later steps, which the topic has and the restored database has not. */
const withForgottenSteps = () =>
  registered()
    .step('incident.passed-on.v1', {
      source: '/grid-dispatch/dispatch',
      stage: 'REGISTERED',
      custodian: 'dispatch',
      data: {
        grid: {
          before: { grid: '430211001001001', gridRevision: 1 },
          after: { grid: '430211001001009', gridRevision: 2 },
        },
      },
    })
    .step('incident.dispatched.v1', { source: '/grid-dispatch/dispatch' })
    .step('incident.acknowledged.v1');

describe('a custodian whose database was restored to an earlier moment', () => {
  it('takes its own later steps back from the topic, and goes on from there', async () => {
    const told = withForgottenSteps();
    await work.service.topics.publish(...told.events);
    await work.reaches(told, 5);
    const rows = await work.service.database.query(
      'SELECT version, stage, custodian, grid, grid_revision, lead_unit FROM incident WHERE incident_id = $1',
      [told.incidentId],
    );
    expect(rows).toEqual([
      {
        ...{ version: 5, stage: 'HANDLING', custodian: 'handling' },
        ...{ grid: '430211001001009', grid_revision: 2, lead_unit: 'D430211-sanitation' },
      },
    ]);
    expect(await work.countOf('dead_letter WHERE incident_id = $1', told.incidentId)).toBe(0);
    expect((await work.dispatch(told)).body).toMatchObject({ code: 'CUSTODY.ELSEWHERE', custodian: 'handling' });
  });

  it('still refuses a hand-off that its table does not know, when another service sends it', async () => {
    const told = registered().step('incident.passed-on.v1', {
      source: '/grid-dispatch/handling',
      stage: 'REGISTERED',
      custodian: 'dispatch',
    });
    await work.service.topics.publish(...told.events);
    expect(await work.letterOf(told)).toMatchObject({ reason: 'HANDLER_FAILED' });
  });
});

/** The incident as somebody saw it who knew its first two steps. */
const registeredOnly = ({ incidentId }: IncidentStory) => ({ incidentId, version: 2 }) as IncidentStory;

/** What a restore does while nothing runs: tells how far the topic goes with these incidents. */
async function restoredBehind(...ahead: readonly (readonly [incidentId: string, version: number])[]): Promise<void> {
  await work.service.stop();
  for (const row of ahead) {
    await work.service.database.query('INSERT INTO step_ahead (incident_id, version) VALUES ($1, $2)', [...row]);
  }
  await work.service.restart();
  await work.service.ready();
}

const stillBehind = ({ incidentId }: { incidentId: string }) =>
  work.countOf('step_ahead WHERE incident_id = $1', incidentId);

/** How many steps dispatch itself has taken. */
const taken = ({ incidentId }: { incidentId: string }) =>
  work.countOf("outbox WHERE aggregateid = $1 AND aggregatetype = 'incident'", incidentId);

describe('a custodian whose topic holds later steps of an incident', () => {
  /** Urgent, and on the topic with what came of it at the time: not what the rule would do now. */
  const sentOutAtTheTime = () =>
    registered(true)
      .step('incident.dispatched.v1', {
        source: '/grid-dispatch/dispatch',
        data: { leadUnit: 'D430211-sanitation', coUnits: [] },
      })
      .step('incident.acknowledged.v1');

  const untilRegistered = (told: IncidentStory) => work.service.topics.publish(...told.events.slice(0, 2));

  it('leaves the rule alone and refuses people, on each replica, until they have come; then goes on', async () => {
    const told = sentOutAtTheTime();
    await restoredBehind([told.incidentId, 4]);
    const second = await work.service.replica();
    await untilRegistered(told);
    await work.reaches(told, 2);
    for (const { url } of [work.service, second]) {
      const { status, body, headers } = await work.dispatch(registeredOnly(told), { to: url });
      expect([status, body.code, headers.get('retry-after')]).toEqual([503, 'INCIDENT.CATCHING_UP', '5']);
    }
    expect(await stillBehind(told)).toBe(1);

    await work.service.topics.publish(...told.since(2));
    await work.reaches(told, 4);
    expect(await stillBehind(told)).toBe(0);
    expect((await work.dispatch(told)).body).toMatchObject({ code: 'CUSTODY.ELSEWHERE', custodian: 'handling' });
    expect(await taken(told)).toBe(0);
    expect(await work.countOf('dead_letter WHERE incident_id = $1', told.incidentId)).toBe(0);
    await second.stop();
  });

  it('takes a refused command with the same key once they have come', async () => {
    const told = registered().step('incident.supplemented.v1', {
      source: '/grid-dispatch/dispatch',
      stage: 'REGISTERED',
      custodian: 'dispatch',
    });
    await restoredBehind([told.incidentId, 3]);
    await untilRegistered(told);
    await work.reaches(told, 2);
    const key = newId();
    expect((await work.dispatch(registeredOnly(told), { key })).status).toBe(503);
    await work.service.topics.publish(...told.since(2));
    await work.reaches(told, 3);
    expect((await work.dispatch(registeredOnly(told), { key })).body.code).toBe('INCIDENT.STALE_VERSION');
    expect((await work.dispatch(told)).body).toMatchObject({ incidentVersion: 4, custodian: 'handling' });
  });

  it('lets the rule act on the last step that the topic holds: nothing came of it at the time', async () => {
    const told = registered(true);
    await restoredBehind([told.incidentId, 2]);
    await work.service.topics.publish(...told.events);
    await work.reaches(told, 3);
    const [row] = await work.service.database.query<{ lead_unit: string }>(
      'SELECT lead_unit FROM incident WHERE incident_id = $1',
      [told.incidentId],
    );
    expect(row?.lead_unit).toBe(works);
    expect(await stillBehind(told)).toBe(0);
  });

  it('keeps the rule from an incident whose later steps wait behind a dead letter', async () => {
    const told = story()
      .step('incident.reported.v1')
      .step('incident.passed-on.v1', { source: '/grid-dispatch/handling', stage: 'REGISTERED', custodian: 'dispatch' })
      .step('incident.registered.v1', { data: { urgent: true, subcategory: '0402' } })
      .step('incident.dispatched.v1', { source: '/grid-dispatch/dispatch' });
    await restoredBehind([told.incidentId, 4]);
    await work.service.topics.publish(...told.events);
    await work.resolve(await work.letterOf(told), 'SKIPPED');
    await work.reaches(told, 4);
    expect(await taken(told)).toBe(0);
    expect(await work.countOf("dead_letter WHERE incident_id = $1 AND status = 'OPEN'", told.incidentId)).toBe(0);
  });

  it('does not pass it on, but passes others on', async () => {
    const [behind, other] = [{ incidentId: newId() }, { incidentId: newId() }];
    await restoredBehind([behind.incidentId, 3]);
    await work.service.database.query(
      `INSERT INTO incident (incident_id, version, stage, custodian, grid, co_units, held, lng, lat, grid_revision)
       SELECT id, 2, 'REGISTERED', 'dispatch', '430211001001099', '{}', '{}', lng, lat, 1
       FROM unnest($1::uuid[]) AS id, (VALUES (113.135, 27.5)) AS point(lng, lat)`,
      [[behind.incidentId, other.incidentId]],
    );
    await work.service.topics.publish(...countyOfTwo(2));
    await work.reaches(other as IncidentStory, 3);
    await work.service.app.get(PassOnOpenWork).sweep();
    expect(await taken(other)).toBe(1);
    expect(await taken(behind)).toBe(0);
  });
});
