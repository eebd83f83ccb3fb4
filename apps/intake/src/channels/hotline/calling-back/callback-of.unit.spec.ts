import { describe, expect, it } from '@jest/globals';
import { goldenEvent, type IncidentEvent, type IncidentEventType, incidentEvents } from '#contracts';
import { asksHotlineToTakeBack, callbackOf, missedBy } from './callback-of.js';

const toldOf = (type: IncidentEventType, data: object = {}) => {
  const golden = goldenEvent(type);
  return callbackOf({ ...golden, data: { ...golden.data, ...data } } as IncidentEvent);
};

describe('what the hotline is told', () => {
  it.each([
    ['incident.registered.v1', {}, { kind: 'SIGNED', detail: {} }],
    ['incident.rejected.v1', {}, { kind: 'RETURN_REQUESTED', detail: { by: 'COUNTY', reason: 'NOT_EXISTING' } }],
    ['incident.transferred.v1', {}, { kind: 'RETURN_REQUESTED', detail: { by: 'COUNTY', reason: 'TRANSFERRED' } }],
    ['incident.voided.v1', {}, { kind: 'RETURN_REQUESTED', detail: { by: 'COUNTY', reason: 'VOIDED' } }],
    ['incident.acknowledged.v1', {}, { kind: 'IN_PROGRESS', detail: {} }],
    ['incident.return-requested.v1', {}, { kind: 'RETURN_REQUESTED', detail: { by: 'UNIT' } }],
    ['incident.return-ruled.v1', { decision: 'UPHELD' }, { kind: 'RETURN_APPROVED', detail: { by: 'UNIT' } }],
    ['incident.return-ruled.v1', { decision: 'DENIED' }, { kind: 'RETURN_DENIED', detail: { by: 'UNIT' } }],
    ['incident.fed-back.v1', {}, { kind: 'HANDLED', detail: {} }],
    ['incident.extension-requested.v1', {}, { kind: 'EXTENSION_REQUESTED', detail: {} }],
    ['incident.extended.v1', {}, { kind: 'EXTENSION_APPROVED', detail: {} }],
    ['incident.extension-denied.v1', {}, { kind: 'EXTENSION_DENIED', detail: {} }],
    ['incident.reworked.v1', {}, { kind: 'REDO', detail: {} }],
    ['incident.reopened.v1', {}, { kind: 'REDO', detail: {} }],
    ['incident.closed.v1', {}, { kind: 'CLOSED', detail: {} }],
  ] as const)('of %s %j', (type, data, told) => expect(toldOf(type, { ...golden(type), ...data })).toEqual(told));

  it('is nothing that anybody wrote, of any step there is', () => {
    for (const type of Object.keys(incidentEvents) as IncidentEventType[]) {
      for (const value of Object.values(toldOf(type)?.detail ?? {})) expect(value).toMatch(/^[A-Z_]+$/);
    }
  });

  it('calls only the county’s own return one that the hotline rules on', () => {
    expect(asksHotlineToTakeBack(toldOf('incident.rejected.v1')!)).toBe(true);
    expect(asksHotlineToTakeBack(toldOf('incident.return-requested.v1')!)).toBe(false);
  });

  it('is caught up with for an order that joins late, in the order of the steps', () => {
    expect(missedBy('INSPECTING').map(({ kind }) => kind)).toEqual(['SIGNED', 'IN_PROGRESS', 'HANDLED']);
    expect(missedBy('REPORTED')).toEqual([]);
  });
});

/** What a golden event says that decides: the reason of a rejection. */
const golden = (type: IncidentEventType): object =>
  type === 'incident.rejected.v1' ? { reasonCode: 'NOT_EXISTING' } : {};
