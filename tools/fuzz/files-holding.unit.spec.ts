import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { filesHolding, formsOf } from './files-holding.js';

const value = '尉迟7f3a9c 13912345678';
let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'holding-'));
  mkdirSync(join(folder, 'deep/er'), { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true }));

const found = async (bytes: Buffer | string) => {
  writeFileSync(join(folder, 'deep/er/file'), bytes);
  return filesHolding(folder, formsOf(value));
};

describe('a value is found in a file', () => {
  it('as it is, in hex, in two bytes a character, and across the pieces it is read in', async () => {
    for (const bytes of [
      `x${value}y`,
      `\\\\x00${Buffer.from(value).toString('hex')}00`,
      Buffer.from(value).toString('hex').toUpperCase(),
      Buffer.from(`x${value}`, 'utf16le'),
      Buffer.concat([Buffer.alloc(1024 * 1024 - 5), Buffer.from(value)]),
    ])
      expect(await found(bytes)).toEqual(['deep/er/file']);
  });

  it('in base64 of either alphabet, wherever it begins and whatever follows', async () => {
    for (const before of ['', 'a', 'ab', 'abc', 'abcd'])
      for (const after of ['', 'x', 'xy', 'xyz'])
        for (const encoding of ['base64', 'base64url'] as const)
          expect(await found(Buffer.from(before + value + after).toString(encoding))).toEqual(['deep/er/file']);
  });

  it('and not where it is not', async () => {
    expect(await found(value.slice(0, -1))).toEqual([]);
    expect(await found('')).toEqual([]);
  });
});
