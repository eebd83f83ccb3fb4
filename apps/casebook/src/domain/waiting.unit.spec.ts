import { describe, expect, it } from '@jest/globals';
import type { IncidentEvent } from '#contracts';
import { type IncidentStory, story } from '#testing';
import { type IncidentView, nextDueAt, viewAfter } from './incident-view.js';

const shown = ({ events }: IncidentStory): IncidentView =>
  events.map(({ event }) => event as IncidentEvent).reduce<IncidentView | undefined>(viewAfter, undefined)!;

const handled = () =>
  story()
    .step('incident.reported.v1')
    .step('incident.registered.v1')
    .step('incident.dispatched.v1', { data: { coUnits: ['D430211-municipal_works'] } })
    .step('incident.acknowledged.v1');

describe('what an incident waits for', () => {
  it('is the ruling on what was asked for, until it comes', () => {
    const asked = handled().step('incident.extension-requested.v1');
    expect(shown(asked).pendingRequest).toEqual({
      for: 'EXTENSION',
      askedAt: '2026-10-09T03:00:00.000Z',
      by: 2,
      limitKind: 'work_day',
      newDueAt: '2026-10-16T09:30:00.000Z',
    });
    expect(shown(asked.step('incident.supplemented.v1')).pendingRequest).not.toBeNull();
    expect(shown(asked.step('incident.extension-denied.v1')).pendingRequest).toBeNull();
    const suspending = asked.step('incident.suspension-requested.v1');
    expect(shown(suspending).pendingRequest).toMatchObject({ for: 'SUSPENSION', reviewOn: '2026-10-12' });
    expect(shown(suspending.step('incident.fed-back.v1', { data: { clocksStopped: ['RULING'] } })).pendingRequest).toBe(
      null,
    );
  });

  it('is its review while it is suspended, when nothing is due', () => {
    const suspended = handled().step('incident.suspension-requested.v1').step('incident.suspended.v1');
    expect(shown(suspended)).toMatchObject({ suspendedUntil: '2026-10-12', pendingRequest: null });
    expect(nextDueAt(shown(suspended))).toBeNull();
    suspended.step('incident.supplemented.v1', { stage: 'SUSPENDED' });
    expect(shown(suspended).suspendedUntil).toBe('2026-10-12');
    expect(shown(suspended.step('incident.resumed.v1'))).toMatchObject({
      suspendedUntil: null,
      openClocks: [{ clock: 'HANDLING', dueAt: '2026-10-15T09:30:00.000Z' }],
    });
  });

  it('is every co-unit’s part, until it is done or waived', () => {
    const [unit] = shown(handled()).scope.coUnits;
    expect(shown(handled()).subTasks).toEqual([{ unit, state: 'OPEN', since: expect.any(String) }]);
    expect(shown(handled().step('incident.sub-task-done.v1')).subTasks).toMatchObject([{ unit, state: 'DONE' }]);
  });
});
