import { describe, expect, it, jest } from '@jest/globals';
import { newSignerKey } from '#signed-note';
import { judgeLog, type LogAnswers, type Remembered } from './judge-log.js';
import { LogLike, origin } from './log-like.spec.js';
import { acceptKeys, recall, remember, type Store } from './memory.js';
import { openCheckpoint, readKeys } from './signed-checkpoint.js';

const now = new Date('2026-10-09T02:42:00.000Z');

function storeLike(): Store {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

/** What a browser remembers that has seen the log at that size. */
async function seen(log: LogLike, size: number): Promise<Remembered> {
  const store = storeLike();
  remember(store, await judgeLog(log.at(size), undefined), now);
  return recall(store)!;
}

describe('the newest checkpoint', () => {
  const log = new LogLike(23);

  it('is taken at its word the first time, with the key that the log names', async () => {
    const judged = await judgeLog(log.at(), undefined);
    expect(judged).toMatchObject({ state: 'HOLDS', keys: [log.vkey], since: undefined, unaccepted: [] });
    expect(await seen(log, 23)).toMatchObject({ size: 23, keys: [log.vkey], seenAt: now.toISOString() });
  });

  it.each([1, 2, 7, 8, 16, 22, 23])('holds where it goes on from the one of %d seen before', async (before) =>
    expect((await judgeLog(log.at(), await seen(log, before))).state).toBe('HOLDS'),
  );

  it('is a fork where the log’s past is another', async () => {
    const other = new LogLike(23, log.key, 'another');
    for (const before of [1, 7, 8, 16, 23])
      expect((await judgeLog(other.at(), await seen(log, before))).state).toBe('FORKED');
  });

  it('is a fork where an entry was changed since, even with a proof of the changed tree', async () => {
    const remembered = await seen(log, 16);
    const changed = new LogLike(23, log.key);
    changed.entries[4] = Buffer.from('{"entry":"5"}');
    expect(await judgeLog(changed.at(), remembered)).toMatchObject({ state: 'FORKED', since: { size: 16 } });
  });

  it('is rolled back where it is smaller than one seen before', async () =>
    expect((await judgeLog(log.at(16), await seen(log, 17))).state).toBe('ROLLED_BACK'));

  it.each<[string, (answers: LogAnswers) => LogAnswers]>([
    ['no proof', (answers) => ({ ...answers, consistency: () => Promise.resolve([]) })],
    [
      'the proof of another size',
      (answers) => ({ ...answers, consistency: (from, to) => answers.consistency(from + 1, to) }),
    ],
    [
      'a proof in another order',
      (answers) => ({
        ...answers,
        consistency: async (from, to) => [...(await answers.consistency(from, to))].reverse(),
      }),
    ],
    ['hashes that are none', (answers) => ({ ...answers, consistency: () => Promise.resolve(['AA==', 'x', '']) })],
  ])('is not believed to go on from before with %s', async (_, tamper) =>
    expect((await judgeLog(tamper(log.at()), await seen(log, 11))).state).toBe('FORKED'),
  );

  it('shouts where it is signed with another key than the one met first, until somebody accepts that', async () => {
    const renewed = new LogLike(23, newSignerKey(origin, 'ed25519'));
    const store = storeLike();
    remember(store, await judgeLog(log.at(11), undefined), now);
    const judged = await judgeLog(renewed.at(), recall(store));
    expect(judged).toMatchObject({ state: 'KEY_CHANGED', offered: [renewed.vkey] });
    remember(store, judged, now);
    expect(recall(store)?.size).toBe(11);
    acceptKeys(store, [renewed.vkey]);
    expect((await judgeLog(renewed.at(), recall(store))).state).toBe('HOLDS');
  });

  it('tells of keys that the log lists besides', async () => {
    const other = new LogLike(1);
    const answers = { ...log.at(), keys: () => Promise.resolve(`${log.vkey} from 0\n${other.vkey} from 20\n`) };
    expect(await judgeLog(answers, await seen(log, 4))).toMatchObject({ state: 'HOLDS', unaccepted: [other.vkey] });
  });

  it.each<[string, (note: string) => string]>([
    ['another size', (note) => note.replace('\n23\n', '\n24\n')],
    ['another root', (note) => note.replace(/\n23\n.{4}/, '\n23\nAAAA')],
    ['another name', (note) => note.replace(origin, 'trail.test/430281')],
    ['a changed signature', (note) => note.replace(/(— \S+ \S{20})./, (_, kept: string) => `${kept}!`)],
    ['no signature', (note) => note.slice(0, note.indexOf('\n\n') + 1)],
    ['nothing in it', () => ''],
  ])('is not believed with %s', async (_, tamper) => {
    const answers = { ...log.at(), checkpoint: () => Promise.resolve(tamper(log.note())) };
    const { state } = await judgeLog(answers, await seen(log, 4));
    expect(['NOT_SIGNED', 'UNREADABLE']).toContain(state);
  });

  it('is not the word of a witness, nor to be believed with a false signature in a known name', async () => {
    const witness = newSignerKey(origin, 'cosignature/v1');
    const text = log.note(23, [witness]);
    const onlyWitness = text.replace(/\n\n— [^\n]+\n/, '\n\n');
    const vkey = new LogLike(0, witness).vkey;
    const answers = {
      ...log.at(),
      checkpoint: () => Promise.resolve(onlyWitness),
      keys: () => Promise.resolve(vkey),
    };
    expect((await judgeLog(answers, undefined)).state).toBe('NOT_SIGNED');
  });

  it('is not judged in a browser that can’t check signatures', async () => {
    const imports = jest.spyOn(crypto.subtle, 'importKey').mockRejectedValue(new Error('Unrecognized name.'));
    expect(await judgeLog(log.at(), undefined)).toEqual({ state: 'CANNOT_CHECK' });
    imports.mockRestore();
  });

  it('is remembered no smaller than another window has seen it', async () => {
    const store = storeLike();
    const [early, late] = [await judgeLog(log.at(5), undefined), await judgeLog(log.at(9), undefined)];
    remember(store, late, now);
    remember(store, early, now);
    expect(recall(store)?.size).toBe(9);
    store.setItem('trail.remembered', '{');
    expect(recall(store)).toBeUndefined();
  });
});

describe('who signed a checkpoint', () => {
  const log = new LogLike(9);
  const [one, two] = [
    newSignerKey('witness.test/one', 'cosignature/v1'),
    newSignerKey('witness.test/two', 'cosignature/v1'),
  ];

  it('tells the witnesses whose keys are known, with when, and names the others', async () => {
    const keys = await readKeys(`${log.vkey} from 0\n# from the witness\n${new LogLike(0, one).vkey}\n`);
    const { signers, strangers, forged } = await openCheckpoint(log.note(9, [one, two], 1_760_000_123), keys);
    expect(signers.map(({ key, time }) => [key.name, time])).toEqual([
      [origin, undefined],
      ['witness.test/one', 1_760_000_123],
    ]);
    expect([strangers, forged]).toEqual([['witness.test/two'], []]);
  });

  it('finds a cosignature out that was made for another tree', async () => {
    const keys = await readKeys(`${log.vkey}\n${new LogLike(0, one).vkey}`);
    const line = log.note(8, [one]).trimEnd().split('\n').at(-1)!;
    expect(await openCheckpoint(`${log.note()}${line}\n`, keys)).toMatchObject({ forged: ['witness.test/one'] });
  });

  it.each(['nonsense', 'log+00000000+AAAA', new LogLike(0).vkey.replace(/\+[0-9a-f]{8}\+/, '+00000000+')])(
    'is not told by a key like %s',
    async (vkey) => expect(readKeys(vkey)).rejects.toThrow(),
  );
});
