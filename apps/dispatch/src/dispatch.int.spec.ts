import { dataKeys } from '#erasable';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AnyEvent, type EventOf, goldenEvent, type TextRef } from '#contracts';
import { commit } from '#custody';
import { deadlineOf, timeRulesOf } from '#deadlines';
import {
  eventLike,
  eventually,
  holding,
  startTestService,
  story,
  type IncidentStory,
  type TestService,
} from '#testing';
import type { DispatchConfig } from './dispatch.config.js';
import { countyOfTwo } from './dispatch-at-work.spec.js';
import { dispatchModule } from './dispatch.module.js';
import { dispatchMigrations } from './migrations.js';

const dispatcher = holding('dispatcher', '430211000000');
const chief = holding('duty_chief', '430211000000');
const elsewhere = holding('dispatcher', '430281000000');
const worker = holding('grid_worker', '430211001001001');
const sanitation = 'D430211-sanitation';
const works = 'D430211-municipal_works';

let service: TestService;

beforeAll(async () => {
  service = await startTestService<DispatchConfig>({
    name: 'dispatch',
    module: dispatchModule,
    migrations: dispatchMigrations,
    keys: dataKeys,
    settings: ({ keysUrl }) => ({ EVIDENCE_JWKS_URL: keysUrl }),
  });
  await service.topics.publish(
    eventLike('registry.catalogue-published.v1'),
    eventLike('registry.unit-changed.v1'),
    ...countyOfTwo(),
    eventLike('registry.unit-changed.v1', { subject: works, data: { code: works } }),
  );
  await service.ready();
});

afterAll(() => service?.close());

const registered = (urgent = false, subcategory = '0103'): IncidentStory =>
  story()
    .step('incident.reported.v1', { data: { subcategory } })
    .step('incident.registered.v1', { data: { urgent, subcategory } });

async function arrived(told: IncidentStory): Promise<IncidentStory> {
  await service.topics.publish(...told.events);
  await eventually(async () => (await row(told))?.version === told.version);
  return told;
}

async function row({ incidentId }: IncidentStory) {
  const [found] = await service.database.query<{ version: number; stage: string; custodian: string }>(
    'SELECT version, stage, custodian FROM incident WHERE incident_id = $1',
    [incidentId],
  );
  return found;
}

/** What dispatch itself has published of the incident, beyond what the test told; it has something to publish, and all. */
async function published({ incidentId, events }: IncidentStory): Promise<AnyEvent[]> {
  await eventually(async () => {
    const rows = await service.database.query<{ published_at: Date | null }>(
      'SELECT published_at FROM outbox WHERE aggregateid = $1',
      [incidentId],
    );
    return rows.length > 0 && rows.every((each) => each.published_at !== null);
  });
  const own = (await service.topics.read('incident.events.v1'))
    .filter(({ key }) => key === incidentId)
    .map(({ value }) => JSON.parse(value.toString()) as AnyEvent)
    .filter(({ id }) => !events.some(({ event }) => event.id === id));
  // The relay may publish one twice, which everybody knows by its id.
  return [...new Map(own.map((event) => [event.id, event])).values()];
}

const dispatchTo = (told: IncidentStory, leadUnit: string, more: object = {}) =>
  service.send('POST', `/incidents/${told.incidentId}/dispatches`, {
    as: dispatcher,
    seen: told.version,
    body: { leadUnit },
    ...more,
  });

describe('dispatching', () => {
  it('hands a registered incident over to handling, once, on the topic under its own key', async () => {
    const told = await arrived(registered());
    const answer = await dispatchTo(told, sanitation);
    expect(answer).toMatchObject({
      status: 201,
      body: { incidentId: told.incidentId, incidentVersion: 3, stage: 'DISPATCHED', custodian: 'handling' },
    });
    expect(answer.headers.get('etag')).toBe('"3"');
    const [event, ...others] = await published(told);
    expect(others).toEqual([]);
    expect(event).toMatchObject({
      type: 'incident.dispatched.v1',
      incidentversion: 3,
      custodian: 'handling',
      actor: dispatcher.person,
      actorpost: dispatcher.posts[0]?.id,
      data: { leadUnit: sanitation, basis: { kind: 'CATALOGUE', version: 1 } },
    });
  });

  it('answers the same key the same way, and refuses it with another body', async () => {
    const told = await arrived(registered());
    const twins = await Promise.all(
      [1, 2, 3].map(() => dispatchTo(told, sanitation, { key: `twin-${told.incidentId}` })),
    );
    expect(new Set(twins.map(({ body }) => JSON.stringify(body))).size).toBe(1);
    expect(twins.map(({ status }) => status)).toEqual([201, 201, 201]);
    const other = await dispatchTo(told, works, { key: `twin-${told.incidentId}` });
    expect(other).toMatchObject({ status: 422, body: { code: 'IDEMPOTENCY.KEY_REUSED' } });
    const steps = "SELECT 1 FROM outbox WHERE aggregateid = $1 AND aggregatetype = 'incident'";
    expect(await service.database.query(steps, [told.incidentId])).toHaveLength(1);
  });

  it('lets one of dispatch and transfer win, never both', async () => {
    for (let round = 0; round < 5; round++) {
      const told = await arrived(registered());
      const answers = await Promise.all([
        dispatchTo(told, sanitation),
        service.send('POST', `/incidents/${told.incidentId}/transfers`, {
          as: chief,
          seen: told.version,
          body: { authority: '邻县指挥中心', reference: '2026-17' },
        }),
      ]);
      expect(answers.map(({ status }) => status).sort()).toEqual([201, 409]);
      const loser = answers.find(({ status }) => status === 409)!;
      expect(['CUSTODY.ELSEWHERE', 'INCIDENT.STALE_VERSION']).toContain(loser.body.code);
      expect((await row(told))?.version).toBe(3);
    }
  });

  it('sends an urgent one out by rule at once', async () => {
    const told = registered(true, '0402');
    await service.topics.publish(...told.events);
    const [event] = await published(told);
    expect(event).toMatchObject({
      type: 'incident.dispatched.v1',
      actor: 'system:dispatch',
      causationid: told.events[1]?.event.id,
      data: { leadUnit: works, basis: { kind: 'CATALOGUE', version: 1 } },
    });
    expect((event?.data as { clocksStarted: { clock: string }[] }).clocksStarted.map(({ clock }) => clock)).toEqual([
      'ACKNOWLEDGEMENT',
      'SECURING',
      'HANDLING',
    ]);
    // The registration started the dispatcher's clock in the same transaction in which the rule stopped it.
    expect(
      await service.database.query(
        'SELECT clock, stopped_at IS NOT NULL AS stopped FROM deadline WHERE incident_id = $1',
        [told.incidentId],
      ),
    ).toEqual([{ clock: 'DISPATCH', stopped: true }]);
  });

  it('leaves an urgent one that the catalogue does not know to the dispatcher, and counts it', async () => {
    const count = async () =>
      Number(/to_dispatcher_total (\d+)/.exec((await service.send('GET', '/metrics')).body.toString())?.[1]);
    const before = await count();
    const told = await arrived(registered(true, '9999'));
    expect((await count()) - before).toBe(1);
    expect(await row(told)).toMatchObject({ version: 2, stage: 'REGISTERED', custodian: 'dispatch' });
  });

  it.each([
    ['without signing in', {}, 401, 'ACCESS.NOT_SIGNED_IN'],
    ['as a grid worker', { as: worker }, 403, 'ACCESS.FORBIDDEN'],
    ['from another county', { as: elsewhere }, 403, 'ACCESS.OUT_OF_SCOPE'],
    ['on a stale version', { seen: 1 }, 409, 'INCIDENT.STALE_VERSION'],
    ['before the hand-off has arrived', { seen: 9 }, 409, 'CUSTODY.IN_TRANSIT'],
    ['without a version', { seen: undefined }, 428, 'COMMAND.VERSION_MISSING'],
    ['without a key', { headers: { 'idempotency-key': '' } }, 400, 'IDEMPOTENCY.KEY_MISSING'],
    ['with an unknown field', { body: { leadUnit: sanitation, extra: 1 } }, 400, 'REQUEST.INVALID'],
    ['with a wrong type', { body: { leadUnit: 7 } }, 400, 'REQUEST.INVALID'],
    ['with malformed JSON', { body: '{"leadUnit":' }, 400, 'REQUEST.NOT_JSON'],
    ['to a unit nobody knows', { body: { leadUnit: 'D430211-nobody' } }, 422, 'DISPATCH.UNKNOWN_UNIT'],
  ])('is refused %s', async (_, sending, status, code) => {
    const told = await arrived(registered());
    const as = 'as' in sending || Object.keys(sending).length === 0 ? {} : { as: dispatcher };
    const answer = await service.send('POST', `/incidents/${told.incidentId}/dispatches`, {
      seen: told.version,
      body: { leadUnit: sanitation },
      ...as,
      ...sending,
    });
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    expect(answer.headers.get('content-type')).toMatch('application/problem+json');
    expect(await row(told)).toMatchObject({ version: 2, stage: 'REGISTERED' });
  });

  it('names the custodian when the incident is elsewhere', async () => {
    const told = await arrived(registered());
    await dispatchTo(told, sanitation);
    const again = await dispatchTo(told, sanitation, { seen: 3 });
    expect(again).toMatchObject({ status: 409, body: { code: 'CUSTODY.ELSEWHERE', custodian: 'handling' } });
  });

  it('puts a refusal on the audit topic', async () => {
    const told = await arrived(registered());
    await dispatchTo(told, 'D430211-nobody');
    const audit = await eventually(async () => {
      const messages = await service.topics.read('audit.events.v1');
      return messages.map(({ value }) => JSON.parse(value.toString())).find((e) => e.subject === told.incidentId);
    });
    expect(audit).toMatchObject({
      type: 'audit.command-refused.v1',
      actor: dispatcher.person,
      data: { code: 'DISPATCH.UNKNOWN_UNIT', incidentId: told.incidentId },
    });
  });
});

describe('ruling on a return', () => {
  const returned = (count = 1) =>
    registered()
      .step('incident.dispatched.v1')
      .step('incident.return-requested.v1', { data: { returnCount: count } });
  const rule = (told: IncidentStory, body: object, as = dispatcher) =>
    service.send('POST', `/incidents/${told.incidentId}/return-rulings`, { as, seen: told.version, body });

  it('sends it to another unit when upheld', async () => {
    const told = await arrived(returned());
    const answer = await rule(told, { decision: 'UPHELD', leadUnit: works, reason: '属市政设施' });
    expect(answer).toMatchObject({ status: 201, body: { stage: 'DISPATCHED', custodian: 'handling' } });
  });

  it('keeps what was written with dispatch: the event has the reference only', async () => {
    const told = await arrived(returned());
    await rule(told, { decision: 'DENIED', reason: '张三来电核实', groundless: true });
    const [event] = await published(told);
    expect(JSON.stringify(event)).not.toContain('张三');
    const { textId, commitment } = (event?.data as { reason: TextRef }).reason;
    const texts = await service.send('POST', '/texts/query', { as: chief, body: { textIds: [textId] } });
    expect(texts.body).toEqual([{ textId, content: '张三来电核实' }]);
    const opening = { textIds: [textId], withSalt: true };
    const [{ salt, content }] = (await service.send('POST', '/texts/query', { as: chief, body: opening })).body;
    expect(commit(Buffer.from(salt, 'base64url'), content)).toBe(commitment);
    const hidden = await service.send('POST', '/texts/query', { as: elsewhere, body: { textIds: [textId] } });
    expect(hidden.body).toEqual([]);
  });

  it('needs the duty chief the second time', async () => {
    const told = await arrived(returned(2));
    const refusal = await rule(told, { decision: 'DENIED', reason: '仍属本单位' });
    expect(refusal).toMatchObject({ status: 422, body: { code: 'RETURN.NEEDS_DUTY_CHIEF' } });
    const ruling = await rule(told, { decision: 'DENIED', reason: '仍属本单位' }, chief);
    expect(ruling.status).toBe(201);
  });

  it('is never done by who asked', async () => {
    const told = registered()
      .step('incident.dispatched.v1')
      .step('incident.return-requested.v1', { actor: dispatcher.person });
    await arrived(told);
    expect(await rule(told, { decision: 'DENIED', reason: '不同意' })).toMatchObject({
      status: 422,
      body: { code: 'RETURN.OWN_REQUEST' },
    });
  });
});

it('declares its transition table on the record', async () => {
  const declared = await eventually(async () => {
    const messages = await service.topics.read('registry.events.v1');
    return messages
      .map(({ value }) => JSON.parse(value.toString()))
      .find((e) => e.type === goldenEvent('custody.transitions-declared.v1').type);
  });
  expect(declared).toMatchObject({ subject: 'dispatch', data: { service: 'dispatch' } });
});

// Last of all: from here on, the department that the others dispatch to is closed.
describe('a department that has been closed', () => {
  it('is refused, naming its successor, to whom urgent ones go by rule', async () => {
    const closed = { code: works, version: 2, validTo: '2026-10-09T01:00:00.000Z', successor: sanitation };
    await service.topics.publish(eventLike('registry.unit-changed.v1', { subject: works, data: closed }));
    const refusal = await eventually(async () => {
      const { incidentId } = await arrived(registered());
      const as = { as: dispatcher, seen: 2, body: { leadUnit: works } };
      const answer = await service.send('POST', `/incidents/${incidentId}/dispatches`, as);
      return answer.status === 422 && answer.body;
    });
    expect(refusal).toMatchObject({ code: 'DISPATCH.UNIT_CLOSED', unit: works, successor: sanitation });
    const urgent = registered(true, '0402');
    await service.topics.publish(...urgent.events);
    expect((await published(urgent))[0]).toMatchObject({
      actor: 'system:dispatch',
      data: { leadUnit: sanitation, basis: { kind: 'CATALOGUE', version: 1 } },
    });
  });
});

describe('a county with time rules of its own', () => {
  it('has clocks by the hours of the unit, and by the version that they tell', async () => {
    await service.topics.publish(eventLike('registry.time-rules-published.v1'));
    const clocks = await eventually(async () => {
      const told = await arrived(registered());
      await dispatchTo(told, sanitation);
      const [event] = (await published(told)) as [EventOf<'incident.dispatched.v1'>];
      return event.data.clocksStarted.every(({ timeRules }) => timeRules === 1) && event.data.clocksStarted;
    });
    expect(clocks).toHaveLength(2);
    const { data } = goldenEvent('registry.time-rules-published.v1');
    for (const { dueAt, ...clock } of clocks) {
      expect(clock.unit).toBe(sanitation);
      expect(deadlineOf(clock, timeRulesOf(1, data)).toISOString()).toBe(dueAt);
    }
  });
});
