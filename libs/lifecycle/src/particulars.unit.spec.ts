import { describe, expect, it } from '@jest/globals';
import type { IncidentEvent } from '#contracts';
import { newId } from '#primitives';
import { type IncidentStory, story } from '#testing';
import { nothingKnown, particularsAfter } from './particulars.js';

const after = (told: IncidentStory) =>
  told.events.map(({ event }) => event as IncidentEvent).reduce(particularsAfter, nothingKnown);

const nine = '2026-10-09T01:00:00.000Z';
const clock = (hours: number) => ({
  clock: 'HANDLING' as const,
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
