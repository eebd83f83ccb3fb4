import { describe, expect, it } from '@jest/globals';
import { readExportOptions } from './options.js';

describe('the options of an export', () => {
  it('need a directory', () => {
    expect(readExportOptions(['--out', 'x'])).toMatchObject({ out: 'x' });
    expect(() => readExportOptions([])).toThrow('--out DIR is needed');
    expect(() => readExportOptions(['--out', 'x', 'y'])).toThrow('no argument "y"');
    expect(readExportOptions(['--help'])).toBe('help');
  });
});
