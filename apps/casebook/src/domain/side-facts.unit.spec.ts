import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { amongSteps, countsOf, noFacts } from './side-facts.js';

const moments = (named: string) =>
  fc
    .array(fc.integer({ min: 0, max: 20 }), { maxLength: 12 })
    .map((times) => times.map((time, n) => ({ name: `${named} ${n}`, at: new Date(time * 1_000) })));

describe('facts among steps', () => {
  it('lose nothing, leave the steps in their order, and come in the order of time', () =>
    fc.assert(
      fc.property(moments('step'), moments('fact'), (steps, facts) => {
        const told = amongSteps(steps, facts);
        expect(told.filter((one) => steps.includes(one))).toEqual(steps);
        const placed = told.filter((one) => facts.includes(one));
        expect(new Set(placed)).toEqual(new Set(facts));
        expect(placed.map(({ at }) => Number(at))).toEqual(placed.map(({ at }) => Number(at)).sort((a, b) => a - b));
      }),
    ));

  it('stand before the first step that is later', () => {
    const at = (second: number) => new Date(second * 1_000);
    const told = amongSteps([{ at: at(1) }, { at: at(5) }, { at: at(3) }], [{ at: at(9) }, { at: at(2) }]);
    expect(told.map(({ at }) => Number(at) / 1_000)).toEqual([1, 2, 5, 3, 9]);
  });
});

describe('the counts', () => {
  it('are nothing where nothing came', () => expect(countsOf({})).toEqual(noFacts));

  it('leave remarks out', () =>
    expect(
      countsOf({
        'incident.call-repeated.v1': 2,
        'incident.urged.v1': 1,
        'incident.remarked.v1': 7,
        'incident.caller-withdrew.v1': 1,
      }),
    ).toEqual({ ...noFacts, repeatCalls: 2, urges: 1, withdrawn: true }));

  it('have the worse of the cards', () => {
    expect(countsOf({ 'incident.carded.v1': 1 })).toEqual({ ...noFacts, card: 'YELLOW' });
    expect(countsOf({ 'incident.carded.v1': 2 }, { red: true }).card).toBe('RED');
  });
});
