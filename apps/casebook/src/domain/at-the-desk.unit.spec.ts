import { describe, expect, it } from '@jest/globals';
import type { IncidentEvent } from '#contracts';
import { type IncidentStory, story } from '#testing';
import { type IncidentView, viewAfter } from './incident-view.js';

const [unit, other] = ['D430211-sanitation', 'D430211-water'];
const handler = '0192f7a0-2222-7000-8000-000000000101';
const time = '2026-10-10T09:30:00.000Z';

const after = (told: IncidentStory): Pick<IncidentView, 'handler' | 'lastRuling'> => {
  const { handler, lastRuling } = told.events.reduce<IncidentView | undefined>(
    (view, { event }) => viewAfter(view, event as IncidentEvent),
    undefined,
  )!;
  return { handler, lastRuling };
};
const dispatched = () => story().step('incident.dispatched.v1', { data: { leadUnit: unit, coUnits: [] } });
const handled = () => dispatched().step('incident.acknowledged.v1', { data: { unit, handler } });

describe('what a desk sees of an incident', () => {
  it('is who handles it, from when it was signed for', () => {
    expect(after(dispatched())).toEqual({ handler: null, lastRuling: null });
    expect(after(handled()).handler).toBe(handler);
  });

  it.each([
    ['incident.extended.v1', {}, { on: 'EXTENSION', granted: true }],
    ['incident.extension-denied.v1', {}, { on: 'EXTENSION', granted: false }],
    ['incident.suspended.v1', {}, { on: 'SUSPENSION', granted: true }],
    ['incident.suspension-denied.v1', {}, { on: 'SUSPENSION', granted: false }],
    ['incident.return-ruled.v1', { decision: 'DENIED', leadUnit: unit }, { on: 'RETURN', granted: false }],
    ['incident.return-ruled.v1', { decision: 'UPHELD', leadUnit: other }, { on: 'RETURN', granted: true }],
  ] as const)('is the ruling of %s %j', (type, data, ruling) =>
    expect(after(handled().step(type, { time, data })).lastRuling).toEqual({ ...ruling, at: time }),
  );

  it('is no ruling any more once it was fed back', () =>
    expect(after(handled().step('incident.extended.v1').step('incident.fed-back.v1')).lastRuling).toBeNull());

  it('is no handler of another unit', () => {
    const ruled = handled().step('incident.return-ruled.v1', { data: { decision: 'UPHELD', leadUnit: other } });
    expect(after(ruled).handler).toBeNull();
    const reopened = (leadUnit: string) =>
      handled()
        .step('incident.fed-back.v1')
        .step('incident.reopened.v1', { data: { leadUnit, coUnits: [] } });
    expect([after(reopened(unit)).handler, after(reopened(other)).handler]).toEqual([handler, null]);
  });
});
