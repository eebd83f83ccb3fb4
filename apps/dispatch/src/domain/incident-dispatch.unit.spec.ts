import { expect, it } from '@jest/globals';
import type { IncidentEvent } from '#contracts';
import { story } from '#testing';
import { dispatchRules } from './incident-dispatch.js';

it('dispatch knows whose it is, also once it was reopened', () => {
  const told = story()
    .step('incident.dispatched.v1')
    .step('incident.closed.v1')
    .step('incident.reopened.v1', { data: { leadUnit: 'D430211-municipal_works' } });
  const { leadUnit } = told.events.reduce(
    (held, { event }) => dispatchRules.evolve(held, event as IncidentEvent),
    dispatchRules.initial,
  );
  expect(leadUnit).toBe('D430211-municipal_works');
});
