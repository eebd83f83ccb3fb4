import { describe, expect, it } from '@jest/globals';
import { type FaultWishes, kinds, planFaults } from './plan-faults.js';

const processes = [
  'intake',
  'intake#2',
  'dispatch',
  'dispatch#2',
  'gateway',
  'gateway#2',
  'kafka',
  'postgres',
  'redis',
];
const commanded = ['intake', 'dispatch', 'closure'];
const wishes: FaultWishes = { seed: '1', faults: 48, kinds, freeze: [30_000, 60_000], processes, commanded };
const times = (names: readonly string[]) => (name: string) => names.filter((each) => each === name).length;

describe('the plan of faults', () => {
  it('is the same for the same seed, and another for another', () => {
    expect(planFaults(wishes)).toEqual(planFaults(wishes));
    expect(planFaults({ ...wishes, seed: '2' })).not.toEqual(planFaults(wishes));
  });

  it('begins the same however many faults there will be', () =>
    expect(planFaults({ ...wishes, faults: 10 })).toEqual(planFaults(wishes).slice(0, 10)));

  it('has every kind as often as the others', () => {
    const count = times(planFaults(wishes).map(({ kind }) => kind));
    expect(kinds.map(count)).toEqual([12, 12, 12, 12]);
  });

  it('hits every process, and the servers twice as often', () => {
    const hit = planFaults(wishes).filter(({ kind }) => kind !== 'between-commit-and-answer');
    const count = times(hit.map(({ target }) => target));
    expect(hit).toHaveLength(36);
    expect(Object.fromEntries(processes.map((name) => [name, count(name)]))).toEqual({
      ...Object.fromEntries(processes.map((name) => [name, 3])),
      ...{ kafka: 6, postgres: 6, redis: 6 },
    });
  });

  it('kills between commit and answer only where commands go', () => {
    const between = planFaults(wishes).filter(({ kind }) => kind === 'between-commit-and-answer');
    expect(new Set(between.map(({ target }) => target))).toEqual(new Set(commanded));
  });

  it('freezes for as long as was asked, and has only the kinds that were asked for', () => {
    const freezes = planFaults({ ...wishes, kinds: ['freeze'] });
    for (const { kind, frozenForMs } of freezes) {
      expect(kind).toBe('freeze');
      expect(frozenForMs).toBeGreaterThanOrEqual(30_000);
      expect(frozenForMs).toBeLessThanOrEqual(60_000);
    }
  });
});
