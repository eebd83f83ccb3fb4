import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openNote, parseCheckpoint, parseVerifierKey, type VerifierKey } from '#signed-note';
import { LogAtWork } from './log-at-work.spec.js';
import { problem, WitnessAtWork } from './witness-at-work.spec.js';

const log = LogAtWork.of(40);
/** Somebody with the log's key changed its third entry. */
const rewritten = log.rewritten(2);
let witness: WitnessAtWork;

beforeEach(async () => {
  witness = await WitnessAtWork.start([log]);
});
afterEach(() => witness.end('SIGKILL'));

/** Everything that an operator and an auditor must find after a fork. */
async function expectAlarm(cosigned: number, contradicting: string): Promise<void> {
  const own = await witness.key();
  const { forks } = await witness.alarms();
  expect(forks).toMatchObject([{ contradicting }]);
  const evidence = forks[0]?.['cosigned'] ?? '';
  const signers = (note: string, ...keys: VerifierKey[]) => openNote(note, keys).signatures.map(({ key }) => key.name);
  expect(parseCheckpoint(openNote(evidence, [own]).text)).toEqual(log.checkpoint(cosigned));
  expect(signers(evidence, parseVerifierKey(log.vkey), own)).toEqual([log.origin, own.name]);
  expect(signers(contradicting, parseVerifierKey(log.vkey))).toEqual([log.origin]);
  expect(readFileSync(join(witness.directory, 'ALARM'), 'utf8')).toContain('two histories');
  expect((await witness.get('/')).text).toContain('ALARM');
  expect(witness.logged(50)[0]?.msg).toContain('FORK');
  expect(witness.check()).toMatchObject({ status: 2, printed: expect.stringContaining(`FORK ${log.origin}`) });
}

describe('a log that has signed two histories', () => {
  it('is found out by another root of one size, refused each time, and cosigned where it goes on honestly', async () => {
    await witness.add(await log.submission(0, 8));
    for (let time = 0; time < 3; time++)
      expect(await witness.add(await rewritten.submission(8, 8))).toEqual(problem(422, 'WITNESS.FORKED'));
    await expectAlarm(8, rewritten.note(8));
    expect(await witness.cosigned()).toEqual(log.checkpoint(8));
    expect((await witness.add(await log.submission(8, 9))).status).toBe(200);
    await expectAlarm(8, rewritten.note(8));
  });

  it('is found out when what was rewritten has grown on and proves itself', async () => {
    await witness.add(await log.submission(0, 11));
    expect(await witness.add(await rewritten.submission(11, 20))).toEqual(problem(422, 'WITNESS.FORKED'));
    await expectAlarm(11, rewritten.note(20));
    const proof = (await rewritten.proof(11, 20)).map((hash) => `${hash.toString('base64')}\n`).join('');
    expect((await witness.alarms()).forks[0]?.['proof']).toBe(proof);
  });

  it('is not cosigned where proofs leave the old root out, and found out when it shows its own', async () => {
    await witness.add(await log.submission(0, 16));
    expect(await witness.add(await rewritten.submission(16, 20))).toEqual(problem(422, 'WITNESS.UNPROVEN'));
    expect(witness.check().status).toBe(1);
    expect(await witness.add(await rewritten.submission(16, 16))).toEqual(problem(422, 'WITNESS.FORKED'));
    await expectAlarm(16, rewritten.note(16));
  });

  it('is found out by who has another size in mind as well', async () => {
    await witness.add(await log.submission(0, 8));
    expect(await witness.add(await rewritten.submission(0, 8))).toMatchObject({ status: 409, text: '8\n' });
    await expectAlarm(8, rewritten.note(8));
  });

  it('stays found out, and the alarm that a crash swallowed is raised at the next start', async () => {
    await witness.add(await log.submission(0, 8));
    await witness.add(await rewritten.submission(8, 8));
    await witness.end('SIGKILL');
    rmSync(join(witness.directory, 'ALARM'));
    witness = await witness.again();
    expect(existsSync(join(witness.directory, 'ALARM'))).toBe(true);
    expect((await witness.alarms()).forks).toHaveLength(1);
    expect(await witness.add(await rewritten.submission(8, 8))).toEqual(problem(422, 'WITNESS.FORKED'));
    expect((await witness.alarms()).forks).toHaveLength(1);
  });
});
