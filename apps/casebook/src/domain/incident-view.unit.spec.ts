import { describe, expect, it } from '@jest/globals';
import { goldenEvent, type IncidentEvent, type IncidentEventType } from '#contracts';
import { newId } from '#primitives';
import { clockLike, story } from '#testing';
import fc from 'fast-check';
import { type IncidentView, nextDueAt, viewAfter } from './incident-view.js';

const steps: readonly IncidentEventType[] = [
  'incident.reported.v1',
  'incident.registered.v1',
  'incident.dispatched.v1',
  'incident.acknowledged.v1',
  'incident.return-requested.v1',
  'incident.return-ruled.v1',
  'incident.acknowledged.v1',
  'incident.fed-back.v1',
  'incident.inspection-assigned.v1',
  'incident.inspected.v1',
  'incident.closed.v1',
];

const eventsOf = (types: readonly IncidentEventType[]) =>
  types.reduce((told, type) => told.step(type), story()).events.map(({ event }) => event as IncidentEvent);

const told = eventsOf(steps);

const fold = (events: readonly IncidentEvent[], from?: IncidentView) =>
  events.reduce<IncidentView | undefined>(viewAfter, from);

describe('the view of an incident', () => {
  it('is the same in batches of any size, and when any part comes again', () =>
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.nat(told.length), fc.nat(told.length))), (cuts) => {
        let view: IncidentView | undefined;
        let seen = 0;
        for (const [from, to] of [...cuts, [told.length, told.length] as const]) {
          // Never beyond a gap, but as far back as may be: after a crash or on another replica.
          view = fold(told.slice(Math.min(from, seen), to), view);
          seen = Math.max(seen, to);
        }
        expect(view).toEqual(fold(told));
      }),
    ));

  it('comes of any order of steps without failing, and knows the last one', () =>
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...steps), { minLength: 1, maxLength: 20 }), (types) => {
        const events = eventsOf(types);
        const { version, stage, custodian, updatedAt } = fold(events)!;
        const { incidentversion, time, ...last } = events.at(-1)!;
        expect({ version, updatedAt, stage, custodian }).toEqual({
          version: incidentversion,
          updatedAt: time,
          stage: last.stage,
          custodian: last.custodian,
        });
      }),
    ));

  it('knows which clocks run and which runs out first', () => {
    const dispatched = fold(told.slice(0, 3))!;
    expect(dispatched.openClocks.map(({ clock }) => clock)).toEqual(['ACKNOWLEDGEMENT', 'HANDLING']);
    expect(nextDueAt(dispatched)).toBe(dispatched.openClocks[0]!.dueAt);
    const closed = fold(told)!;
    expect(closed.openClocks).toEqual([]);
    expect(nextDueAt(closed)).toBeNull();
  });

  it('goes by the new deadline of a clock that starts anew', () => {
    const clock = clockLike({
      clock: 'HANDLING',
      startedAt: '2027-01-01T00:00:00.000Z',
      dueAt: '2027-01-02T00:00:00.000Z',
    });
    const ruled = story().step('incident.reported.v1').step('incident.registered.v1').step('incident.dispatched.v1');
    ruled.step('incident.return-ruled.v1', { data: { clocksStarted: [clock], clocksStopped: ['ACKNOWLEDGEMENT'] } });
    const { openClocks } = fold(ruled.events.map(({ event }) => event as IncidentEvent))!;
    expect(openClocks).toEqual([clock]);
  });

  it('knows on whose desk it is, and that an emergency is urgent', () => {
    const one = story()
      .step('incident.reported.v1')
      .step('incident.registered.v1', { data: { level: 'community' } });
    one.step('incident.escalated.v1', { data: { from: 'community', to: 'county', emergency: 'FIRE' } });
    const views = one.events.map((_, n) => fold(one.events.slice(0, n + 1).map(({ event }) => event as IncidentEvent)));
    expect(views.map((view) => [view?.level, view?.urgent])).toEqual([
      [null, false],
      ['community', false],
      ['county', true],
    ]);
  });

  it('keeps what was reported and follows who has it', () => {
    expect(fold(told)).toMatchObject({
      number: '430211-20261009-000001',
      version: told.length,
      stage: 'CLOSED',
      subcategory: '0103',
      returnCount: 1,
      scope: { grid: '430211001001001', leadUnit: 'D430211-sanitation' },
    });
  });

  it('knows what it is merged into, until it is taken out again', () => {
    const { masterId: incidentId, masterNumber: number } = goldenEvent('incident.merged.v1').data;
    const merged = eventsOf(['incident.reported.v1', 'incident.merged.v1', 'incident.unmerged.v1']);
    expect(fold(merged.slice(0, 1))!.mergedInto).toBeNull();
    expect(fold(merged.slice(0, 2))).toMatchObject({ stage: 'MERGED', mergedInto: { incidentId, number } });
    expect(fold(merged)).toMatchObject({ stage: 'REPORTED', mergedInto: null });
  });

  it('gathers the files of all its steps, once each', () => {
    const files = Array.from({ length: 4 }, () => ({ evidenceId: newId(), commitment: 'c'.repeat(43) }));
    const [first, second, third, fourth] = files as [(typeof files)[0], ...typeof files];
    const seen = story()
      .step('incident.reported.v1', { data: { evidence: [first] } })
      .step('incident.fed-back.v1', { data: { evidence: [second!] } })
      .step('incident.verified.v1', { data: { evidence: [second!] } })
      .step('incident.inspected.v1', { data: { evidence: [second!, third!] } })
      .step('incident.self-handled.v1', { data: { before: [first], after: [fourth!] } });
    expect(fold(seen.events.map(({ event }) => event as IncidentEvent))!.evidence).toEqual(files);
  });

  it('tells the round and the last call-back in figures, nothing of what was said', () => {
    const closed = story()
      .step('incident.reported.v1', { data: { clocksStarted: [] } })
      .step('incident.closed.v1')
      .step('incident.surveyed.v1');
    const view = () => fold(closed.events.map(({ event }) => event as IncidentEvent))!;
    const survey = {
      ...{ attempt: 1, reached: true, responded: true, resolution: 'UNRESOLVED', satisfaction: 'DISSATISFIED' },
      causeWithinPower: true,
    };
    expect(view()).toMatchObject({ stage: 'CLOSED', round: 1 });
    expect(view().survey).toEqual(survey);
    closed.step('incident.reopened.v1', { data: { leadUnit: 'D430211-municipal_works' } });
    expect(view()).toMatchObject({
      ...{ stage: 'HANDLING', custodian: 'handling', round: 2, survey },
      scope: { leadUnit: 'D430211-municipal_works' },
      openClocks: [{ clock: 'HANDLING' }],
    });
    closed.step('incident.closed.v1');
    expect(view()).toMatchObject({ round: 2, survey: null });
  });
});
