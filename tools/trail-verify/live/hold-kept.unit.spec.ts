import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import type { Platform } from '../../platform-client/index.js';
import { holdKept } from './hold-kept.js';

let dataDirectory: string;
let said: string[];
beforeEach(async () => {
  dataDirectory = await mkdtemp(join(tmpdir(), 'elsewhere-'));
  said = [];
});
afterEach(() => rm(dataDirectory, { recursive: true }));

/** Where nothing listens: nothing is asked for, since the log has nothing that anybody keeps. */
const services = ['intake', 'dispatch', 'handling', 'closure', 'evidence', 'grid-registry'];
const databases = new Map(services.map((service) => [service, 'postgres://grid_checker:x@127.0.0.1:1/nothing']));
const emptyLog = { query: () => Promise.resolve([]) };
const hold = () => holdKept(emptyLog, { databases, dataDirectory } as unknown as Platform, (line) => said.push(line));

describe('what can’t be held from where the verifier runs', () => {
  it('is told, where the passwords of the owners are elsewhere', async () => {
    const { problems, notHeld } = await hold();
    expect(problems).toEqual([]);
    expect(notHeld).toEqual([expect.stringMatching(/^texts and files: .*secrets\.json/)]);
    expect(said).toEqual([`not held: ${notHeld[0]}`]);
    await writeFile(join(dataDirectory, 'secrets.json'), '{"roles":{}}');
    expect((await hold()).notHeld).toEqual(['texts and files: it is not told how to read what intake keeps']);
  });

  it('is told, where the files of evidence are elsewhere', async () => {
    const names = services.map((service) => service.replaceAll('-', '_'));
    const roles = Object.fromEntries(
      names.flatMap((name) => [`${name}_runtime`, `${name}_keys_runtime`]).map((role) => [role, 'x']),
    );
    await writeFile(join(dataDirectory, 'secrets.json'), JSON.stringify({ roles }));
    const { notHeld } = await hold();
    expect(notHeld).toEqual([expect.stringMatching(/^files: .*evidence/)]);
    expect(said.at(-1)).toBe(`not held: ${notHeld[0]}`);
  });
});
