import { describe, expect, it } from '@jest/globals';
import { refusalOf, stepOf } from '#lifecycle';
import { incident, text } from '../../givens.spec.js';
import { TransferIncident } from './transfer-incident.command.js';
import { decideTransfer } from './transfer-incident.decide.js';

const texts = { authority: text(), reference: text() };

describe('transferring an incident', () => {
  it('names who takes it, and under which reference', () =>
    expect(stepOf(decideTransfer(incident('REGISTERED'), { area: '430281000000' }, texts))).toEqual({
      type: 'incident.transferred.v1',
      data: { area: '430281000000', ...texts, clocksStarted: [], clocksStopped: [] },
    }));

  it.each(['430211000000', '430211001000'])('is refused to %s in the county itself', (area) =>
    expect(refusalOf(decideTransfer(incident('REGISTERED'), { area }, texts))).toBe('TRANSFER.INSIDE_COUNTY'),
  );

  it.each([
    ['without an authority', { reference: '2026-17' }],
    ['without a reference', { area: '430281000000' }],
    ['with a code that is none', { area: '4302', reference: '2026-17' }],
  ])('is not asked for %s', (_, body) => expect(TransferIncident.safeParse(body).success).toBe(false));
});
