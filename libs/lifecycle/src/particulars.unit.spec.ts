import { describe, expect, it } from '@jest/globals';
import type { IncidentEvent } from '#contracts';
import { newId } from '#primitives';
import { clockLike, type IncidentStory, story } from '#testing';
import { nothingKnown, particularsAfter } from './particulars.js';
import { unextended } from './running-clock.js';

const after = (told: IncidentStory) =>
  told.events.map(({ event }) => event as IncidentEvent).reduce(particularsAfter, nothingKnown);

const nine = '2026-10-09T01:00:00.000Z';
const clock = (hours: number) =>
  clockLike({
    clock: 'HANDLING',
    startedAt: nine,
    dueAt: new Date(Date.parse(nine) + hours * 3_600_000).toISOString(),
  });
const none = { clocksStarted: [], clocksStopped: [] };
const dispatched = () =>
  story()
    .step('incident.reported.v1')
    .step('incident.registered.v1', { data: { subcategory: '0102', urgent: true } })
    .step('incident.dispatched.v1', { data: { clocksStarted: [clock(4)], clocksStopped: ['DISPATCH'] } });

describe('the particulars of an incident', () => {
  it('are what was reported, then what was registered', () => {
    const reported = after(story().step('incident.reported.v1'));
    expect(reported).toMatchObject({
      subcategory: '0103',
      urgent: false,
      clocks: [{ clock: 'REGISTRATION', since: 'incident.reported.v1' }],
    });
    expect(after(dispatched())).toMatchObject({ subcategory: '0102', urgent: true });
  });

  it('take the subcategory from who handled it on the spot', () =>
    expect(
      after(
        story()
          .step('incident.reported.v1')
          .step('incident.self-handled.v1', { data: { subcategory: '0110' } }),
      ).subcategory,
    ).toBe('0110'));

  it('know the clocks that run, whoever started them', () => {
    expect(after(dispatched()).clocks).toEqual([{ ...clock(4), since: 'incident.dispatched.v1' }]);
    const returned = dispatched().step('incident.return-requested.v1', { data: none });
    expect(after(returned).clocks.map(({ clock }) => clock)).toEqual(['HANDLING']);
    const fedBack = returned.step('incident.fed-back.v1', { data: { clocksStarted: [], clocksStopped: ['HANDLING'] } });
    expect(after(fedBack).clocks).toEqual([]);
  });

  it('follow a correction, whose clocks stay those of the step that began them', () => {
    const place = { point: { lng: 113.2, lat: 27.9 }, grid: '430211001001002', gridRevision: 4 };
    const told = dispatched().step('incident.corrected.v1', {
      data: {
        category: { before: '0102', after: '0103' },
        place: { before: null, after: place },
        urgent: true,
        clocksStarted: [clock(9)],
        clocksStopped: ['HANDLING'],
      },
    });
    expect(after(told)).toMatchObject({
      subcategory: '0103',
      urgent: true,
      clocks: [{ ...clock(9), since: 'incident.dispatched.v1' }],
    });
    const onlyRaised = told.step('incident.corrected.v1', { data: { category: null, place: null, ...none } });
    expect(after(onlyRaised)).toMatchObject({ subcategory: '0103' });
  });

  it('keep the clocks that stand still, and what they were judged by, until it goes on', () => {
    const suspended = dispatched().step('incident.suspended.v1', {
      time: '2026-10-09T02:00:00.000Z',
      data: { reviewOn: '2026-10-12', clocksStopped: ['RULING', 'HANDLING'] },
    });
    const standing = { ...clock(4), since: 'incident.dispatched.v1' };
    expect(after(suspended)).toMatchObject({
      clocks: [],
      suspension: {
        ...{ from: '2026-10-09T02:00:00.000Z', reviewOn: '2026-10-12', clocks: [standing] },
        ...{ subcategory: '0102', urgent: true },
      },
    });
    suspended.step('incident.supplemented.v1', { stage: 'SUSPENDED' });
    expect(after(suspended).suspension).not.toBeNull();
    const pauses = [{ from: '2026-10-09T02:00:00.000Z', to: '2026-10-09T03:00:00.000Z' }];
    const resumed = suspended.step('incident.resumed.v1', { data: { clocksStarted: [{ ...clock(5), pauses }] } });
    expect(after(resumed)).toMatchObject({
      suspension: null,
      clocks: [{ ...clock(5), pauses, since: standing.since }],
    });
  });

  it('know by what shares a clock was extended, also after a correction', () => {
    const started = (limit: number) => ({ data: { clocksStarted: [{ ...clock(limit), limit }], clocksStopped: [] } });
    const extended = dispatched().step('incident.extended.v1', started(6)).step('incident.extended.v1', started(7));
    expect(after(extended).clocks).toMatchObject([
      { clock: 'HANDLING', limit: 7, extendedBy: [0.5, 0.25], since: 'incident.dispatched.v1' },
    ]);
    const { clocks } = after(extended.step('incident.corrected.v1', started(14)));
    expect(clocks.map(unextended)).toEqual([8]);
    expect(after(extended.step('incident.reworked.v1', started(2))).clocks[0]).not.toHaveProperty('extendedBy');
  });

  it('know whether it was made safe, until somebody has that to do again', () => {
    const secured = dispatched().step('incident.secured.v1');
    expect(after(secured).secured).toBe(true);
    const again = { ...clock(2), clock: 'SECURING' as const };
    expect(after(secured.step('incident.return-ruled.v1', { data: { clocksStarted: [again] } })).secured).toBe(false);
  });

  it('know who asked to have it declared void, across hand-offs, until somebody decides', () => {
    const asker = newId();
    const asked = story()
      .step('incident.reported.v1')
      .step('incident.void-requested.v1', { actor: asker })
      .step('incident.registered.v1')
      .step('incident.dispatched.v1');
    expect(after(asked).voidRequest).toEqual({ by: asker, actingFor: null });
    expect(after(asked.step('incident.void-denied.v1')).voidRequest).toBeNull();
    const chief = newId();
    const forChief = asked.step('incident.void-requested.v1', { actor: asker, actorfor: chief });
    expect(after(forChief).voidRequest).toEqual({ by: asker, actingFor: chief });
  });
});
