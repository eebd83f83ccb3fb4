import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { formatVerifierKey, openNote, parseCheckpoint } from '#signed-note';
import { eventLike, eventually } from '#testing';
import { signerKeyOf } from '../checkpoints/signer-key-file.js';
import { origin, startTrail, type TrailAtWork } from '../trail-at-work.spec.js';
import type { Witness } from './ask-witness.js';
import { WitnessProgram } from './witness-program.spec.js';

let directory: string;
let program: WitnessProgram;
let witness: Witness;
let trail: TrailAtWork;

beforeAll(async () => {
  directory = await mkdtemp(join(tmpdir(), 'policy-'));
  const [keyFile, policy] = [join(directory, 'signing-key'), join(directory, 'policy')];
  const { verifier } = await signerKeyOf(keyFile, origin);
  program = new WitnessProgram(verifier);
  witness = await program.start();
  await writeFile(
    policy,
    `log ${formatVerifierKey(verifier)}\nwitness w1 ${formatVerifierKey(witness.key)} ${witness.url}\n`,
  );
  trail = await startTrail({ TRAIL_KEY_FILE: keyFile, TRAIL_POLICY_FILE: policy });
});
afterAll(async () => {
  // Whatever else fails: a program that outlives the tests keeps them from ending.
  await program?.end();
  await trail?.close();
  await rm(directory, { recursive: true });
});

const publish = (count: number) =>
  trail.topics.publishBytes(
    'audit.events.v1',
    'x',
    ...Array.from({ length: count }, () => eventLike('audit.signed-in.v1').bytes),
  );

/** Waits until the newest checkpoint is of so many entries at least, and cosigned. */
const cosigned = (size: number) =>
  eventually(async () => {
    const note = await (await fetch(`${trail.url}/checkpoint`)).text();
    if (Number(note.split('\n')[1]) < size || !note.includes(`— ${witness.key.name} `)) return false;
    return parseCheckpoint(openNote(note, [witness.key]).text);
  });

describe('a checkpoint', () => {
  it('is cosigned by the witness that the policy names', async () => {
    await publish(5);
    expect((await cosigned((await trail.size()) + 1)).origin).toBe(origin);
  });

  it('is published while the witness is away, and cosigned with all before it when it is back', async () => {
    const size = await trail.size();
    await program.kill();
    await publish(3);
    await trail.checkpointOf(size + 3);
    await program.start(Number(new URL(witness.url).port));
    await publish(1);
    expect((await cosigned(size + 4)).size).toBeGreaterThanOrEqual(size + 4);
  });
});
