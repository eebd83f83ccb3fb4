import { describe, expect, it } from '@jest/globals';
import { ArgumentFault } from '../platform-client/index.js';
import { readBenchOptions } from './options.js';

describe('the command line of the bench', () => {
  it('measures a steady minute when nothing else is asked for', () =>
    expect(readBenchOptions([])).toMatchObject({
      scenario: 'steady',
      stored: [],
      seconds: 60,
      warmUp: 15,
      json: false,
    }));

  it('takes short phases for a spike', () =>
    expect(readBenchOptions(['--scenario', 'spike'])).toMatchObject({ scenario: 'spike', seconds: 15 }));

  it('takes several numbers of stored incidents', () =>
    expect(readBenchOptions(['--stored', '1000,100000'])).toMatchObject({ stored: [1_000, 100_000] }));

  it.each([
    [['--scenario', 'storm']],
    [['--stored', '1000,']],
    [['--stored', '1.5']],
    [['--seconds', '0']],
    [['steady']],
    [['--warmup', '3']],
  ])('refuses %j', (args) => expect(() => readBenchOptions(args)).toThrow(ArgumentFault));
});
