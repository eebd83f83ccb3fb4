import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from '@jest/globals';
import { formatVerifierKey, parsePolicy, parseSignerKey } from '#signed-note';
import { demoNames, introduceWitness, trailFiles } from './trail-policy.mjs';

const url = 'http://127.0.0.1:24010';
const read = ({ policy }) => {
  const { logs, witnesses } = parsePolicy(readFileSync(policy, 'utf8'));
  return { logs: logs.map(({ key }) => formatVerifierKey(key)), witnesses };
};
const publicKeyIn = (file) => parseSignerKey(readFileSync(file, 'utf8').trim()).verifier;

describe('the policy of a local platform', () => {
  const folder = mkdtempSync(join(tmpdir(), 'trail-policy-'));
  const files = trailFiles(folder);
  afterAll(() => rmSync(folder, { recursive: true }));

  it('names the keys of both, which only their owner can read', async () => {
    await introduceWitness(files, demoNames, url);
    const [trail, witness] = [publicKeyIn(files.trailKey), publicKeyIn(files.witnessKey)];
    expect([trail.name, witness.name]).toEqual([demoNames.trail, demoNames.witness]);
    expect(read(files)).toEqual({ logs: [formatVerifierKey(trail)], witnesses: [{ key: witness, url }] });
    for (const file of [files.trailKey, files.witnessKey]) expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('stays as it is from start to start', async () => {
    const before = readFileSync(files.policy, 'utf8');
    await introduceWitness(files, demoNames, url);
    expect(readFileSync(files.policy, 'utf8')).toBe(before);
  });

  it('keeps the trail’s old key when there is a new one', async () => {
    const { logs } = read(files);
    rmSync(files.trailKey);
    await introduceWitness(files, demoNames, url);
    expect(read(files).logs).toEqual([...logs, formatVerifierKey(publicKeyIn(files.trailKey))]);
  });
});
