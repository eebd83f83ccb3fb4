import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { lockHolder, releaseLock, takeLock } from './lock.mjs';

let folder;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lock-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the lock of a data directory', () => {
  it('is taken, is seen, and is given back', async () => {
    const dataDir = join(folder, 'new');
    expect(await takeLock(dataDir)).toBeUndefined();
    expect(lockHolder(dataDir)).toMatchObject({ pid: process.pid });
    releaseLock(dataDir);
    expect(lockHolder(dataDir)).toBeUndefined();
  });

  it('is taken from the dead', async () => {
    writeFileSync(join(folder, 'supervisor.lock'), JSON.stringify({ pid: 2 ** 22 + 1 }));
    expect(await takeLock(folder)).toBeUndefined();
  });

  it('that cannot be written is a sentence with its remedy, not a loop', async () => {
    writeFileSync(join(folder, 'file'), '');
    await expect(takeLock(join(folder, 'file'))).rejects.toThrow(/a file stands in its way/);
    // Root may write everywhere; what it can't remove as a file is a folder.
    mkdirSync(join(folder, 'supervisor.lock'));
    await expect(takeLock(folder)).rejects.toThrow(/cannot be written to .*--data DIR/);
  });
});
