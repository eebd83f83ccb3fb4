import { describe, expect, it } from '@jest/globals';
import type { Shift } from '../../domain/duty/shift.js';
import { type HandingOver, shiftsToHandOver } from './hand-over-shift.decide.js';

const area = '430211000000';
const at = new Date('2026-10-09T12:00:00Z');
const shift = (person: string, from: number, to: number, more: Partial<Shift> = {}): Shift => ({
  ...{ shiftId: `${person}/${from}`, version: 1, area, role: 'duty_chief', person, cancelledAt: null },
  startsAt: new Date(at.getTime() + from * 3_600_000),
  endsAt: new Date(at.getTime() + to * 3_600_000),
  ...more,
});
const [day, night] = [shift('an', -12, 0), shift('bo', 0, 12)];
const handOver = (more: Partial<HandingOver> = {}) =>
  shiftsToHandOver({
    ...{ area, role: 'duty_chief', outgoing: ['an'], incoming: 'bo', shifts: [day, night], at },
    ...more,
  });

describe('handing over', () => {
  it('goes from the shift that ends to the one that begins', () =>
    expect(handOver()).toEqual({ from: day, to: night }));

  it('is done by who stands in for whom the roster names', () =>
    expect(handOver({ outgoing: ['cy', 'an'] })).toEqual({ from: day, to: night }));

  it.each<[string, string, Partial<HandingOver>]>([
    ['DUTY.NOT_ON_ROSTER', 'who has no shift', { outgoing: ['cy'] }],
    ['DUTY.NOT_ON_ROSTER', 'who has another desk', { role: 'dispatcher' }],
    ['DUTY.NOT_ON_ROSTER', 'who is on duty elsewhere', { area: '430281000000' }],
    ['DUTY.NOT_ON_ROSTER', 'whose shift is long over', { shifts: [shift('an', -15, -3), night] }],
    ['DUTY.NOT_ON_ROSTER', 'whose shift has not begun', { shifts: [shift('an', 1, 9), night] }],
    ['DUTY.INCOMING_NOT_ON_ROSTER', 'to somebody without a shift', { incoming: 'cy' }],
    ['DUTY.INCOMING_NOT_ON_ROSTER', 'to themselves', { incoming: 'an', shifts: [day, shift('an', 0, 9)] }],
    ['DUTY.INCOMING_NOT_ON_ROSTER', 'to whom they stand in for', { outgoing: ['an', 'bo'] }],
    ['DUTY.INCOMING_NOT_ON_ROSTER', 'to another desk', { shifts: [day, { ...night, role: 'dispatcher' }] }],
    ['DUTY.INCOMING_NOT_ON_ROSTER', 'to a shift that begins tomorrow', { shifts: [day, shift('bo', 12, 24)] }],
  ])('is refused with %s: %s', (code, _, more) => expect(handOver(more)).toMatchObject({ refusal: { code } }));
});
