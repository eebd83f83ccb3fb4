import { mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { replaceSignerKey, signerKeyOf } from './signer-key-file.js';

let directory: string;
let file: string;
beforeEach(async () => {
  directory = await mkdtemp(join(tmpdir(), 'key-'));
  file = join(directory, 'trail', 'signing-key');
});
afterEach(() => rm(directory, { recursive: true }));

describe('the key file', () => {
  it('is made once, whoever asks at the same moment, and is for its owner’s eyes', async () => {
    const keys = await Promise.all(Array.from({ length: 8 }, () => signerKeyOf(file, 'log.test')));
    expect(new Set(keys.map(({ verifier }) => verifier.id)).size).toBe(1);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    expect(await readdir(join(directory, 'trail'))).toEqual(['signing-key']);
  });

  it('holds another key once it was replaced', async () => {
    const before = await signerKeyOf(file, 'log.test');
    const replaced = await replaceSignerKey(file, 'log.test');
    expect(replaced.verifier.id).not.toBe(before.verifier.id);
    expect((await signerKeyOf(file, 'log.test')).verifier.id).toBe(replaced.verifier.id);
  });

  it('is refused where it is another log’s, or no key', async () => {
    await signerKeyOf(file, 'log.test');
    await expect(signerKeyOf(file, 'other.test')).rejects.toThrow('another log');
    await writeFile(file, 'nothing');
    await expect(signerKeyOf(file, 'log.test')).rejects.toThrow();
  });
});
