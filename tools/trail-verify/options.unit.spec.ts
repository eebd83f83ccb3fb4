import { describe, expect, it } from '@jest/globals';
import { ArgumentFault } from '../platform-client/index.js';
import { readVerifyOptions } from './options.js';

describe('the command line of trail:verify', () => {
  it('names an export, and what to hold it against', () => {
    expect(readVerifyOptions(['--from', 'export', '--json'])).toMatchObject({
      from: 'export',
      hashOnly: false,
      json: true,
    });
    expect(readVerifyOptions(['--from', 'e', '--keys', 'k', '--checkpoints', 'c', '--hash-only'])).toMatchObject({
      from: 'e',
      keys: 'k',
      checkpoints: 'c',
      hashOnly: true,
      json: false,
    });
  });

  it('says how long to wait for a platform to become quiet', () => {
    expect(readVerifyOptions(['--live'])).toMatchObject({ from: undefined, quietWithin: 120_000 });
    expect(readVerifyOptions(['--live', '--quiet-within', '5'])).toMatchObject({ quietWithin: 5_000 });
  });

  it.each([
    [['--live', '--quiet-within', 'soon'], '--quiet-within must be'],
    [[], '--from DIR or --live is needed'],
    [['--from', ''], '--from DIR or --live is needed'],
    [['--from', 'export', '--live'], '--from DIR or --live is needed'],
    [['export'], 'There is no argument "export"'],
    [['--form', 'export'], "Unknown option '--form'"],
  ])('%j is answered in one line', (args, line) => {
    expect(() => readVerifyOptions(args)).toThrow(ArgumentFault);
    expect(() => readVerifyOptions(args)).toThrow(line);
  });
});
