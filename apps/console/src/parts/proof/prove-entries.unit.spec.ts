import { describe, expect, it } from '@jest/globals';
import { LogLike } from './log-like.spec.js';
import { proveEntries, type ProofState, readEntry, versionsMissing } from './prove-entries.js';

const log = new LogLike(37);
const tree = { size: 37, root: Uint8Array.from(log.root()) };
const answered = (sequence: number, bytes = log.entries[sequence - 1]!) => ({
  ...{ sequence, topic: 'audit.events.v1', receivedAt: '2026-10-09T02:42:00.000Z' },
  bytes: bytes.toString('base64'),
});

async function stateOf(sequence: number, bytes: Buffer, proof: readonly string[]): Promise<ProofState | undefined> {
  const states = await proveEntries([readEntry(answered(sequence, bytes))], tree, new Map([[sequence, proof]]));
  return states.get(sequence);
}

describe('an entry', () => {
  it.each([1, 2, 16, 17, 32, 33, 36, 37])('%d is proven by its bytes and its way to the root', async (sequence) =>
    expect(await stateOf(sequence, log.entries[sequence - 1]!, await log.inclusion(sequence))).toBe('PROVEN'),
  );

  it('is not proven with any byte of it altered', async () => {
    const [bytes, proof] = [log.entries[20]!, await log.inclusion(21)];
    for (let at = 0; at < bytes.length; at++) {
      const altered = Buffer.from(bytes);
      altered[at]! ^= 1;
      expect(await stateOf(21, altered, proof)).toBe('NOT_PROVEN');
    }
  });

  it('is not proven by the proof of another, in another place, or by hashes that are none', async () => {
    const bytes = log.entries[20]!;
    const proof = await log.inclusion(21);
    expect(await stateOf(21, bytes, await log.inclusion(22))).toBe('NOT_PROVEN');
    expect(await stateOf(22, bytes, proof)).toBe('NOT_PROVEN');
    expect(await stateOf(21, bytes, [...proof].reverse())).toBe('NOT_PROVEN');
    expect(await stateOf(21, bytes, [])).toBe('NOT_PROVEN');
    expect(await stateOf(21, bytes, ['AA==', ...proof.slice(1)])).toBe('NOT_PROVEN');
    expect(await stateOf(21, bytes, await log.inclusion(21, 33))).toBe('NOT_PROVEN');
  });

  it('waits where no checkpoint covers it yet', async () =>
    expect(await stateOf(38, Buffer.from('{}'), [])).toBe('WAITING'));

  it('is read from its bytes alone', () => {
    expect(readEntry({ ...answered(3), event: { forged: true } } as never).event).toEqual({ entry: 3 });
    expect(readEntry({ ...answered(3), bytes: 'no base64' }).event).toBeUndefined();
    expect(readEntry(answered(3, Buffer.from([0xff, 0xfe]))).event).toBeUndefined();
  });
});

describe('a story', () => {
  it('misses the steps that were left out', () => {
    const steps = (...versions: unknown[]) => versions.map((incidentversion) => ({ incidentversion }));
    expect(versionsMissing(steps(1, 2, 3))).toEqual([]);
    expect(versionsMissing([...steps(1, 4, undefined), null, 'x'])).toEqual([2, 3]);
    expect(versionsMissing(steps(2))).toEqual([1]);
    expect(versionsMissing([])).toEqual([]);
  });
});
