import { describe, expect, it } from '@jest/globals';
import { goldenEvent } from '#contracts';
import fc from 'fast-check';
import { isOpen, successorOf, type Unit, withSuccessors } from './units.js';

const at = new Date('2026-10-09T12:00:00.000Z');
const closed = '2026-10-09T12:00:00.000Z';
const later = '2026-10-09T12:00:00.001Z';

const tree = (...units: (Pick<Unit, 'code'> & Partial<Unit>)[]) =>
  new Map(units.map((unit) => [unit.code, { ...goldenEvent('registry.unit-changed.v1').data, ...unit }]));

describe('who has the work of a unit', () => {
  it('is the unit itself while it is open: nobody else', () => {
    expect(successorOf(tree({ code: 'a' }), 'a', at)).toBeUndefined();
    expect(successorOf(tree({ code: 'a', validTo: later, successor: 'b' }, { code: 'b' }), 'a', at)).toBeUndefined();
  });

  it('is the successor from the moment of closing on', () =>
    expect(successorOf(tree({ code: 'a', validTo: closed, successor: 'b' }, { code: 'b' }), 'a', at)).toBe('b'));

  it.each([
    ['the unit is unknown', tree()],
    ['nobody took it over', tree({ code: 'a', validTo: closed })],
    ['the successor has not arrived here yet', tree({ code: 'a', validTo: closed, successor: 'b' })],
    [
      'the chain runs in a circle',
      tree({ code: 'a', validTo: closed, successor: 'b' }, { code: 'b', validTo: closed, successor: 'a' }),
    ],
  ])('is nobody where %s', (_, units) => expect(successorOf(units, 'a', at)).toBeUndefined());

  it('is an open unit at the end of the chain, however units succeed each other', () =>
    fc.assert(
      fc.property(
        fc.array(fc.record({ successor: fc.option(fc.nat(9)), isClosed: fc.boolean() }), {
          minLength: 1,
          maxLength: 10,
        }),
        (drawn) => {
          const units = tree(
            ...drawn.map(({ successor, isClosed }, n) => ({
              code: `u${n}`,
              validTo: isClosed ? closed : null,
              successor: successor === null || !isClosed ? null : `u${successor}`,
            })),
          );
          for (const [code, unit] of units) {
            const found = successorOf(units, code, at);
            if (isOpen(unit, at)) expect(found).toBeUndefined();
            if (found === undefined) continue;
            expect(isOpen(units.get(found)!, at)).toBe(true);
            const next = units.get(unit.successor!)!;
            expect(isOpen(next, at) ? next.code : successorOf(units, next.code, at)).toBe(found);
          }
        },
      ),
    ));
});

describe('units with whoever has succeeded them', () => {
  const successors: Record<string, string> = { a: 'd', b: 'c' };
  const after = (leadUnit: string | null, ...coUnits: string[]) =>
    withSuccessors({ leadUnit, coUnits }, (unit) => successors[unit]);

  it('are each named once, and the lead is not its own help', () => {
    expect(after('a', 'b', 'c', 'd')).toEqual({ leadUnit: 'd', coUnits: ['c'] });
    expect(after('e', 'f')).toEqual({ leadUnit: 'e', coUnits: ['f'] });
    expect(after(null)).toEqual({ leadUnit: null, coUnits: [] });
  });
});
