import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { type AnyEvent, type ClockName, type LimitKind, readEvent, type StartedClock } from '#contracts';
import { startClock, statutoryRules as rules } from '#deadlines';
import {
  eventLike,
  eventually,
  gridStrips,
  holding,
  type IncidentStory,
  type Sending,
  story,
  type TestService,
  withOwnSteps,
} from '#testing';
import { startHandling } from '../../apps/handling/src/handling-in-test.spec.js';
import { ResumeOnReviewDate } from '../../apps/handling/src/use-cases/resume-incident/resume-on-review-date.js';
import { judge } from './judge.js';
import { PlatformClock } from './platform-clock.js';

const clerk = holding('department_staff', 'D430211-sanitation');
const chief = holding('duty_chief', '430211000000');
const reason = '国庆期间';

const at = (time: string) => new Date(`2026-${time.replace(' ', 'T')}:00+08:00`);

let folder: string;
let service: TestService;
let clock: PlatformClock;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'stepped-week-'));
  const file = join(folder, 'clock');
  const from = at('09-30 09:00');
  writeFileSync(file, from.toISOString());
  service = await startHandling({ NODE_ENV: 'test', STEPPED_CLOCK: file, ALARM_SWEEP_EVERY: 100 });
  await service.topics.publish(
    eventLike('registry.unit-changed.v1'),
    eventLike('registry.catalogue-published.v1'),
    eventLike('registry.post-granted.v1'),
    ...gridStrips(1, ['430211001001001', 13]),
  );
  await service.ready();
  clock = new PlatformClock(file, new Map([['handling', service.database.url]]), from, ['handling']);
});

afterAll(async () => {
  await clock?.close();
  await service?.close();
  rmSync(folder, { recursive: true });
});

/** A clock of the dispatch, by the calendar. */
type Given = readonly [ClockName, limit: number, kind: LimitKind];

/** Dispatched now, with these clocks. */
async function dispatched(told: IncidentStory, urgent: boolean, ...clocks: Given[]): Promise<void> {
  const now = clock.now();
  const clocksStarted = clocks.map(([name, limit, kind]): StartedClock =>
    startClock(name, now, { limit, kind }, { rules }),
  );
  const others = { time: now.toISOString(), data: { clocksStarted: [], clocksStopped: [] } };
  told
    .step('incident.reported.v1', others)
    .step('incident.registered.v1', { ...others, data: { ...others.data, urgent } })
    .step('incident.dispatched.v1', { ...others, data: { ...others.data, clocksStarted } });
  await service.topics.publish(...told.events);
  await eventually(async () => (await stageOf(told)) !== undefined);
}

const stageOf = async ({ incidentId, version }: IncidentStory): Promise<string | undefined> =>
  (
    await service.database.query<{ stage: string }>(
      'SELECT stage FROM incident WHERE incident_id = $1 AND version >= $2',
      [incidentId, version],
    )
  )[0]?.stage;

async function send(told: IncidentStory, what: string, body: object = {}, sending: Sending = {}): Promise<void> {
  const to = `/incidents/${told.incidentId}/${what}`;
  const { status, body: answer } = await service.send('POST', to, { as: clerk, seen: told.version, body, ...sending });
  expect({ what, status, answer }).toMatchObject({ status: 201 });
  await withOwnSteps(service, told);
}

const rule = (told: IncidentStory, what: 'extension' | 'suspension') =>
  send(told, `${what}-rulings`, { approve: true, reason }, { as: chief });

const evidence = async () => [await service.keys.receipt(clerk)];

/** When the clock of that name is due that was started last. */
const dueOf = ({ events }: IncidentStory, name: ClockName): string | undefined =>
  events
    .flatMap(({ event }) => (event.data as { clocksStarted?: StartedClock[] }).clocksStarted ?? [])
    .findLast(({ clock: started }) => started === name)?.dueAt;

const [hours, days, urgent, natural] = [story(), story(), story(), story()] as const;

/** Who does what, and when; all times are Asia/Shanghai’s. 1–7 October are off, Saturday the 10th is worked. */
const acts: readonly (readonly [string, () => Promise<void>])[] = [
  ['09-30 10:00', () => dispatched(days, false, ['ACKNOWLEDGEMENT', 4, 'work_hour'], ['HANDLING', 2, 'work_day'])],
  ['09-30 16:00', () => dispatched(hours, false, ['ACKNOWLEDGEMENT', 4, 'work_hour'], ['HANDLING', 4, 'work_hour'])],
  ['09-30 16:30', () => send(days, 'acknowledgements')],
  [
    '10-01 22:00',
    () =>
      dispatched(
        ...([urgent, true, ['ACKNOWLEDGEMENT', 1 / 6, 'urgent_hour'], ['SECURING', 1, 'urgent_hour']] as const),
        ['HANDLING', 24, 'urgent_hour'],
      ),
  ],
  ['10-01 22:30', () => send(urgent, 'acknowledgements')],
  ['10-01 23:30', async () => send(urgent, 'securings', { evidence: await evidence() })],
  [
    '10-02 08:00',
    async () => send(urgent, 'suspension-requests', { reviewOn: '2026-10-04', reason, evidence: await evidence() }),
  ],
  ['10-02 09:00', () => rule(urgent, 'suspension')],
  [
    '10-04 00:00',
    async () => {
      // The service looks by itself as well: while it has the incident in hand, we get nothing.
      await eventually(async () => {
        await service.app.get(ResumeOnReviewDate).resumeSome();
        const { events } = await withOwnSteps(service, urgent);
        return events.at(-1)!.event.type === 'incident.resumed.v1';
      });
    },
  ],
  [
    '10-07 23:00',
    () => dispatched(natural, false, ['ACKNOWLEDGEMENT', 4, 'work_hour'], ['HANDLING', 1, 'natural_day']),
  ],
  ['10-08 08:30', () => send(hours, 'acknowledgements')],
  ['10-08 09:00', () => send(days, 'extension-requests', { by: 1, reason })],
  ['10-08 10:00', () => rule(days, 'extension')],
];

/** Jumps from act to alarm until the end. */
async function live(end: Date): Promise<void> {
  const left = acts.map(([time, act]) => ({ time: at(time), act }));
  for (let nextAlarm = await clock.settled('ALL'); ;) {
    const [next] = [left[0]?.time, nextAlarm, end]
      .filter((one) => one !== undefined)
      .sort((a, b) => Number(a) - Number(b));
    clock.set(next!);
    while (left[0] && left[0].time <= clock.now()) await left.shift()!.act();
    nextAlarm = await clock.settled('ALL');
    if (next === end) return;
  }
}

describe('the National Day week of 2026, on a stepped clock', () => {
  it('has every deadline as the calendar says, and every alarm once, when it is due', async () => {
    await live(at('10-13 12:00'));
    const due = {
      hours: dueOf(hours, 'HANDLING'),
      days: dueOf(days, 'HANDLING'),
      extensionRuled: dueOf(days, 'RULING'),
      suspensionRuled: dueOf(urgent, 'RULING'),
      urgent: dueOf(urgent, 'HANDLING'),
      natural: dueOf(natural, 'HANDLING'),
    };
    expect(due).toEqual({
      // An hour and a half on the 30th, two and a half when the county works again.
      hours: at('10-08 11:00').toISOString(),
      // The 8th, the 9th, and with the extension the Saturday that is worked in exchange.
      days: at('10-10 17:30').toISOString(),
      extensionRuled: at('10-08 15:00').toISOString(),
      // Four hours of work, while nobody works.
      suspensionRuled: at('10-08 14:30').toISOString(),
      // Eleven hours had passed when it was suspended; thirteen are left when its review day begins.
      urgent: at('10-04 13:00').toISOString(),
      natural: new Date(Number(at('10-09 00:00')) - 1).toISOString(),
    });
    const own = (await clock.events()).map((bytes) => readEvent(bytes));
    const told = [hours, days, urgent, natural].flatMap(({ events }) => events.slice(0, 3).map(({ event }) => event));
    const events: AnyEvent[] = [...told, ...own.flatMap((read) => ('event' in read ? [read.event] : []))];
    const verdict = judge(events, clock.now(), new Map([[0, rules]]));
    expect(verdict).toMatchObject({ good: true, problems: [] });
    expect(verdict.byKind).toMatchObject({ TELEPHONE: 1 });
    expect(verdict.byKind['RED_CARD']).toBeGreaterThanOrEqual(4);
  });
});
