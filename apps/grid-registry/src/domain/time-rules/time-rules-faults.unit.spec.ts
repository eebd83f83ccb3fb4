import { describe, expect, it } from '@jest/globals';
import { timeRulesFaults } from './time-rules-faults.js';

const open = new Map([
  ['430211000000', true],
  ['D430211-water', true],
]);
const faults = (...units: string[]) =>
  timeRulesFaults(Object.fromEntries(units.map((unit) => [unit, 'AROUND_THE_CLOCK'])), { open });

describe('the faults of time rules', () => {
  it('are units with hours of their own that the county does not have', () =>
    expect(faults('D430211-water', 'D430211-nobody', 'D430281-water')).toEqual([
      'UNKNOWN_UNIT D430211-nobody',
      'UNKNOWN_UNIT D430281-water',
    ]));

  it('are none where no unit has hours of its own', () => expect(faults()).toEqual([]));
});
