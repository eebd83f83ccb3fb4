import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { openNote } from '#signed-note';
import { originHash } from './domain/log.js';
import { LogAtWork, submission } from './log-at-work.spec.js';
import { problem, WitnessAtWork } from './witness-at-work.spec.js';

const log = LogAtWork.of(40);
let witness: WitnessAtWork;

beforeEach(async () => {
  witness = await WitnessAtWork.start([log]);
});
afterEach(() => witness.end('SIGKILL'));

describe('a log that only grows', () => {
  it('is cosigned size by size, and what was cosigned last can be read', async () => {
    expect(await witness.get('/checkpoint')).toEqual(problem(404, 'WITNESS.NOTHING_COSIGNED'));
    const steps = [
      [0, 0],
      [0, 3],
      [3, 3],
      [3, 4],
      [4, 40],
    ] as const;
    for (const [old, size] of steps) {
      const answer = await witness.add(await log.submission(old, size));
      expect(answer.status).toBe(200);
      const note = log.note(size) + answer.text;
      const { signatures } = openNote(note, [await witness.key()]);
      expect(Math.abs((signatures[0]?.time ?? 0) - Date.now() / 1_000)).toBeLessThan(60);
      expect(await witness.get('/checkpoint')).toMatchObject({ status: 200, text: note });
      expect(await witness.get(`/${originHash(log.origin)}/checkpoint`)).toMatchObject({ status: 200, text: note });
    }
    expect(witness.check()).toMatchObject({ status: 0, printed: expect.stringContaining(`${log.origin}: 40 entries`) });
  });

  it('hears how far it was cosigned when it has another size in mind', async () => {
    await witness.add(await log.submission(0, 7));
    const knows = { status: 409, type: 'text/x.tlog.size', text: '7\n' };
    expect(await witness.add(await log.submission(0, 9))).toEqual(knows);
    expect(await witness.add(await log.submission(5, 9))).toEqual(knows);
    expect(await witness.add(await log.submission(9, 12))).toEqual(knows);
    expect(await witness.add(await log.submission(0, 5))).toEqual(knows);
    expect(await witness.add(await log.submission(7, 9))).toMatchObject({ status: 200 });
  });

  it('is cosigned beyond the same place once only, however many ask at once, and of two processes too', async () => {
    const twin = await witness.again();
    try {
      for (const old of [0, 10, 20, 30]) {
        const sizes = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((more) => old + more);
        const bodies = await Promise.all(sizes.map((size) => log.submission(old, size)));
        const answers = await Promise.all(bodies.flatMap((body) => [witness.add(body), twin.add(body)]));
        expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
        const { size } = await witness.cosigned();
        const others = answers.filter(({ status }) => status !== 200);
        expect(new Set(others.map(({ status, text }) => `${status} ${text}`))).toEqual(new Set([`409 ${size}\n`]));
        if (size < old + 10) expect((await twin.add(await log.submission(size, old + 10))).status).toBe(200);
      }
    } finally {
      await twin.end('SIGKILL');
    }
  });

  it('is known by its key: what others signed is left out', async () => {
    const signatureOf = (note: string) => note.slice(note.indexOf('—'));
    const text = log.note(3).slice(0, log.note(3).indexOf('—'));
    const both = text + signatureOf(LogAtWork.of(3).note(3)) + signatureOf(log.note(3));
    const answer = await witness.add(submission(0, [], both));
    expect(answer.status).toBe(200);
    expect((await witness.get('/checkpoint')).text).toBe(log.note(3) + answer.text);
  });

  it('may change its key: with both known, either will do', async () => {
    const successor = log.withNewKey();
    await witness.end('SIGTERM');
    witness = await witness.again(successor);
    expect((await witness.add(await log.submission(0, 3))).status).toBe(200);
    expect((await witness.add(await successor.submission(3, 5))).status).toBe(200);
  });
});

describe('of several logs', () => {
  it('each stands for itself', async () => {
    await witness.end('SIGTERM');
    const other = LogAtWork.of(9, 'log.example/other');
    witness = await witness.again(other);
    expect((await witness.add(await log.submission(0, 3))).status).toBe(200);
    expect((await witness.add(await other.submission(0, 9))).status).toBe(200);
    for (const [each, size] of [[log, 3] as const, [other, 9] as const])
      expect((await witness.get(`/${originHash(each.origin)}/checkpoint`)).text).toContain(each.note(size));
    expect(await witness.get('/checkpoint')).toEqual(problem(404, 'WITNESS.UNKNOWN_LOG'));
  });
});

describe('a proof that shows nothing', () => {
  it('raises no alarm: it may be anybody’s, sent with a checkpoint that the log published', async () => {
    await witness.add(await log.submission(0, 7));
    const published = log.note(12);
    const garbage = [Buffer.alloc(32, 1), Buffer.alloc(32, 2)];
    expect(await witness.add(submission(7, garbage, published))).toEqual(problem(422, 'WITNESS.UNPROVEN'));
    expect(await witness.add(submission(7, [], published))).toEqual(problem(422, 'WITNESS.UNPROVEN'));
    expect(await witness.alarms()).toMatchObject({ forks: [], unproven: [{ checkpoint: published }] });
    expect(existsSync(join(witness.directory, 'ALARM'))).toBe(false);
    expect(witness.check()).toMatchObject({ status: 1, printed: expect.stringContaining('could not be proven') });

    // The log itself can prove it, and then all is well.
    expect((await witness.add(await log.submission(7, 12))).status).toBe(200);
    expect(await witness.alarms()).toEqual({ forks: [], unproven: [] });
    expect(witness.check().status).toBe(0);
  });
});

describe('whatever else is sent', () => {
  it('is refused as the specification says, and raises no alarm', async () => {
    const genuine = await log.submission(0, 3);
    const elsewhere = genuine.replace('log.example/county', 'log.example/elsewhere');
    const sent: [body: string | Uint8Array, refused: unknown][] = [
      ['', problem(400, 'WITNESS.MALFORMED')],
      [genuine.replaceAll('\n', '\r\n'), problem(400, 'WITNESS.MALFORMED')],
      [Buffer.from(genuine, 'latin1'), problem(400, 'WITNESS.MALFORMED')],
      [submission(4, [], log.note(3)), problem(400, 'WITNESS.MALFORMED')],
      [genuine.replace('\n3\n', '\n4\n'), problem(403, 'WITNESS.NOT_SIGNED')],
      [await LogAtWork.of(3).submission(0, 3), problem(403, 'WITNESS.NOT_SIGNED')],
      [elsewhere, problem(404, 'WITNESS.UNKNOWN_LOG')],
      ['x'.repeat(10_000_000), problem(413, 'WITNESS.TOO_LARGE')],
    ];
    for (const [body, refused] of sent) expect(await witness.add(body)).toEqual(refused);
    expect(await witness.get('/nothing')).toEqual(problem(404, 'WITNESS.NOT_FOUND'));
    expect(await witness.get(`/${originHash('other')}/checkpoint`)).toEqual(problem(404, 'WITNESS.UNKNOWN_LOG'));
    expect(await witness.alarms()).toEqual({ forks: [], unproven: [] });
    expect((await witness.add(genuine)).status).toBe(200);
  });
});
