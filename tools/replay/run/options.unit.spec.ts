import { describe, expect, it } from '@jest/globals';
import { ArgumentFault } from '../../platform-client/index.js';
import { readReplayOptions } from './options.js';

describe('the command line of the replay', () => {
  it('has sensible defaults', () =>
    expect(readReplayOptions(['--input', 'a.csv'])).toMatchObject({
      seed: '1',
      concurrency: 24,
      giveUpAfter: 900_000,
      json: false,
    }));

  it('lets more be on their way when a rate is kept', () =>
    expect(readReplayOptions(['--input', 'a.csv', '--rate', '2.5'])).toMatchObject({ rate: 2.5, concurrency: 512 }));

  it.each([
    [[], '--input FILE.csv is needed'],
    [['--input', 'a.csv', '--count', '0'], '--count must be a whole number from 1'],
    [['--input', 'a.csv', '--count', '1.5'], '--count must be a whole number from 1'],
    [['--input', 'a.csv', '--rate', ''], '--rate must be a number'],
    [['--input', 'a.csv', '--rate', 'fast'], '--rate must be a number from 0.001 to 10000, not "fast"'],
    [['--input', 'a.csv', '--speed', '3'], "Unknown option '--speed'"],
    [['a.csv', '--input', 'a.csv'], 'There is no argument "a.csv"'],
    [['--input'], "'--input <value>' argument missing"],
  ])('%j is answered in one line', (args, line) => {
    expect(() => readReplayOptions(args)).toThrow(ArgumentFault);
    expect(() => readReplayOptions(args)).toThrow(line);
  });
});
