import { describe, expect, it } from '@jest/globals';
import type { OutboxItem } from '../outbox/outbox-item.js';
import { canHandle, handlingOf } from './handling-of.js';

const report = { id: 'r', kind: 'report', what: { kind: 'report' }, taken: { incidentId: 'i' } } as OutboxItem;
const handling = (of: object) =>
  ({ id: 'h', kind: 'self-handling', what: { kind: 'self-handling', of } }) as OutboxItem;

describe('what was said of dealing with an incident', () => {
  it.each([
    ['with its report', { item: 'r' }, 'h'],
    ['later', { incidentId: 'i', version: 2 }, 'h'],
    ['of another report', { item: 'other' }, undefined],
    ['of another incident', { incidentId: 'j', version: 2 }, undefined],
  ])('%s', (_, of, id) => expect(handlingOf([report, handling(of)], 'i')?.id).toBe(id));

  it('belongs to no incident as long as its report is none', () =>
    expect(handlingOf([{ ...report, taken: null }, handling({ item: 'r' })], 'i')).toBeUndefined());
});

describe('dealing with it oneself', () => {
  const knowing = { isOwnGrid: (grid: string) => grid === 'own', isOnList: (code: string) => code === '0102' };
  const reported = { stage: 'REPORTED', subcategory: '0102', grid: 'own' };
  it.each([
    ['what is on the list', {}, true],
    ['what was only described', { subcategory: null }, true],
    ['what is not on the list', { subcategory: '0103' }, false],
    ['what lies in another grid', { grid: 'other' }, false],
    ['what somebody is asked to look at', { stage: 'VERIFYING' }, false],
    ['what a department has by now', { stage: 'DISPATCHED' }, false],
  ])('%s', (_, more, can) => expect(canHandle({ ...reported, ...more }, knowing)).toBe(can));
});
