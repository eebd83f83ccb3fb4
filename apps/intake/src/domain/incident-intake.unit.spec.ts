import { describe, expect, it } from '@jest/globals';
import { goldenEvent, type IncidentEventType } from '#contracts';
import { intakeRules } from './incident-intake.js';

const after = (...types: IncidentEventType[]) =>
  types.reduce((held, type) => intakeRules.evolve(held, goldenEvent(type)), intakeRules.initial);

describe('what intake keeps of an incident', () => {
  it('is what the report said', () =>
    expect(after('incident.reported.v1')).toEqual({
      number: '430211-20261009-000001',
      reporterParty: null,
      addressTextId: null,
      handler: null,
    }));

  it('knows the handler from acknowledgement until the incident goes to another unit', () => {
    const { handler } = goldenEvent('incident.acknowledged.v1').data;
    const acknowledged = ['incident.reported.v1', 'incident.dispatched.v1', 'incident.acknowledged.v1'] as const;
    expect(after(...acknowledged).handler).toBe(handler);
    expect(after(...acknowledged, 'incident.fed-back.v1', 'incident.reworked.v1').handler).toBe(handler);
    expect(after(...acknowledged, 'incident.return-ruled.v1').handler).toBeNull();
  });
});
