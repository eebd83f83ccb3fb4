import { describe, expect, it } from '@jest/globals';
import { ArgumentFault } from '../platform-client/index.js';
import { readChaosOptions } from './options.js';

describe('the command line of chaos', () => {
  it('has sensible defaults', () =>
    expect(readChaosOptions([])).toMatchObject({
      faults: 30,
      freeze: [30_000, 60_000],
      replay: { input: 'deploy/demo/service-requests-la.csv', count: 100, seed: '1', json: false },
    }));

  it('passes on what is the replay’s', () =>
    expect(readChaosOptions(['--seed', '7', '--json', '--concurrency', '3', '--kinds', 'kill,freeze'])).toMatchObject({
      kinds: ['kill', 'freeze'],
      replay: { seed: '7', json: true, concurrency: 3 },
    }));

  it('has the hotline’s orders come meanwhile, as patient as the replay, with a journal of their own', () => {
    expect(readChaosOptions([])).toMatchObject({ hotline: undefined });
    const args = ['--hotline', '40', '--seed', '7', '--journal', 'run.jsonl', '--give-up-after', '60'];
    expect(readChaosOptions(args)).toMatchObject({
      hotline: { ...{ orders: 40, faults: 0.2, seed: '7', journal: 'run.jsonl.hotline' }, quietWithin: 60_000 },
    });
  });

  it.each([
    [['--faults', '0'], '--faults must be a whole number from 1'],
    [['--kinds', 'kill,maim'], 'there is no "maim"'],
    [['--hotline', 'yes'], '--hotline must be a whole number from 1'],
    [['--freeze', '60-30'], '--freeze must read MIN-MAX'],
    [['--freeze', '5'], '--freeze must read MIN-MAX'],
    [['--count', 'x'], '--count must be a whole number'],
    [['now'], 'There is no argument "now"'],
  ])('%j is answered in one line', (args, line) => {
    expect(() => readChaosOptions(args)).toThrow(ArgumentFault);
    expect(() => readChaosOptions(args)).toThrow(line);
  });
});
