import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { eventIdOf as idByServices, newReceiptNumber, readReceiptNumber } from '#contracts';
import { Frontier, inclusionProof, leafHash } from '#merkle';
import { cosign, formatCheckpoint, formatVerifierKey, newSignerKey, signNote } from '#signed-note';
import { eventLike } from '#testing';
import { check } from './check.js';
import { readDocument } from './read-document.js';
import { eventIdOf, isIncidentNumber, readNumber } from './receipt-number.js';
import { leafHash as leafInBrowser, rootFrom } from './tree.js';

const key = newSignerKey('log.test/430211', 'ed25519');
const otherKey = newSignerKey('log.test/430211', 'ed25519');
const witness = newSignerKey('witness.test/w1', 'cosignature/v1');
const vkey = ({ verifier }) => formatVerifierKey(verifier);
const number = newReceiptNumber();
const reported = eventLike('incident.reported.v1', { id: idByServices(number) }).bytes;
const log = Array.from({ length: 11 }, () => eventLike('audit.signed-in.v1').bytes);
log[6] = reported;

function rootOf(entries) {
  const tree = Frontier.empty();
  for (const entry of entries) tree.append(leafHash(entry));
  return tree.root();
}
const readFrom = (entries) => async (subtrees) =>
  subtrees.map(({ level, index }) => rootOf(entries.slice(index * 2 ** level, (index + 1) * 2 ** level)));

async function entryOf(sequence, entries = log) {
  const proof = await inclusionProof(sequence - 1, entries.length, readFrom(entries));
  return {
    sequence,
    bytes: entries[sequence - 1].toString('base64'),
    proof: proof.map((hash) => hash.toString('base64')),
  };
}
function noteOf(entries = log, signer = key, witnesses = []) {
  const origin = signer.verifier.name;
  const text = formatCheckpoint({ origin, size: entries.length, root: rootOf(entries), extensions: [] });
  return signNote(text, signer) + witnesses.map((one) => cosign(text, one, 1_750_000_000)).join('');
}
const receipt = async () => ({
  number,
  receipt: { entry: await entryOf(7), checkpoint: { size: 11, note: noteOf() }, keys: [vkey(key)] },
});
async function verdictOn(document, options) {
  const { verdict, findings } = await check(readDocument(JSON.stringify(document)), options);
  return { verdict, ...Object.fromEntries(findings.map(({ what, state }) => [what, state])) };
}

describe('the tree, in the browser', () => {
  it('has the leaves and roots of RFC 6962’s eight-leaf tree', async () => {
    const leaves = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'];
    const entries = leaves.map((hex) => Buffer.from(hex, 'hex'));
    const root = '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328';
    for (let index = 0; index < 8; index++) {
      const proof = await inclusionProof(index, 8, readFrom(entries));
      const reached = await rootFrom(index, 8, await leafInBrowser(entries[index]), proof);
      expect(Buffer.from(reached).toString('hex')).toBe(root);
    }
  });

  it('is reached from every leaf of every tree, and by no shorter, longer or misplaced proof', async () => {
    for (let size = 1; size <= 33; size++) {
      const entries = Array.from({ length: size }, (_, nth) => Buffer.of(nth));
      const root = rootOf(entries).toString('hex');
      for (let index = 0; index < size; index++) {
        const proof = await inclusionProof(index, size, readFrom(entries));
        const leaf = await leafInBrowser(entries[index]);
        const reaches = async (at, of, by) => {
          const reached = await rootFrom(at, of, leaf, by);
          return reached !== undefined && Buffer.from(reached).toString('hex') === root;
        };
        expect(await reaches(index, size, proof)).toBe(true);
        expect(await reaches(index, size, [...proof, leaf])).toBe(false);
        expect(await reaches(index, size, proof.slice(1))).toBe(size === 1);
        if (size > 1) expect(await reaches((index + 1) % size, size, proof)).toBe(false);
      }
    }
    for (const [index, size] of [
      [-1, 2],
      [2, 2],
      [0, 0],
      [0.5, 2],
      [0, NaN],
    ])
      expect(await rootFrom(index, size, Buffer.alloc(32), [])).toBeUndefined();
  });
});

describe('a receipt number, in the browser', () => {
  it('is read, and makes the id of its event, as by the services', async () => {
    for (const typed of [
      number,
      number.toLowerCase(),
      ' 7k3q oalb 2c3d 4e5f 6g7h',
      '７Ｋ３Ｑ－０Ａ１Ｂ２Ｃ３Ｄ４Ｅ５Ｆ６Ｇ７Ｈ',
      '7U',
      '',
    ])
      expect(readNumber(typed)).toBe(readReceiptNumber(typed));
    expect(await eventIdOf(number)).toBe(idByServices(number));
  });

  it('is told from the incident’s number, which stands beside it', () => {
    expect(isIncidentNumber(' 430211-20261009-000001')).toBe(true);
    expect(isIncidentNumber(number)).toBe(false);
  });
});

describe('a receipt', () => {
  it('shows that the entry is in the signed tree, by itself', async () =>
    expect(await verdictOn(await receipt())).toEqual({
      ...{ verdict: 'shown', number: 'shown', entries: 'shown', signature: 'shown', key: 'open', witnesses: 'open' },
    }));

  it('shows more by keys from elsewhere', async () => {
    const document = await receipt();
    document.receipt.checkpoint.note = noteOf(log, key, [witness]);
    const ownKeys = `# from the gazette\n${vkey(key)} from 0\n${vkey(witness)}\n`;
    expect(await verdictOn(document, { ownKeys })).toMatchObject({
      ...{ verdict: 'shown', signature: 'shown', key: 'shown', witnesses: 'shown' },
    });
    expect(await verdictOn(document)).toMatchObject({ verdict: 'shown', witnesses: 'open' });
  });

  it('is not checked to the end with keys that can’t be read', async () =>
    expect(await verdictOn(await receipt(), { ownKeys: `${vkey(key)}\nnonsense` })).toMatchObject({
      ...{ verdict: 'open', ownKeys: 'open', signature: 'shown' },
    }));

  it('without its number shows the rest', async () => {
    const { receipt: alone } = await receipt();
    expect(await verdictOn(alone)).toMatchObject({ verdict: 'shown', number: 'open', entries: 'shown' });
  });

  it.each([
    ['another number', 'number', (all) => ({ ...all, number: newReceiptNumber() })],
    ['another entry of the same log', 'number', async (all) => withEntry(all, await entryOf(3))],
    ['a byte of the entry changed', 'entries', (all) => withEntry(all, { bytes: changed(all.receipt.entry.bytes) })],
    ['another sequence number', 'entries', (all) => withEntry(all, { sequence: 8 })],
    ['sequence number 0', 'entries', (all) => withEntry(all, { sequence: 0 })],
    ['no proof', 'entries', (all) => withEntry(all, { proof: [] })],
    ['a hash that is none', 'entries', (all) => withEntry(all, { proof: ['AA==', ...all.receipt.entry.proof] })],
    ['another tree, well signed', 'entries', (all) => withNote(all, noteOf([...log, reported]))],
    ['a tree signed with another key', 'signature', (all) => withNote(all, noteOf(log, otherKey))],
    [
      'a tree that was changed after it was signed',
      'signature',
      (all) => withNote(all, all.receipt.checkpoint.note.replace('\n11\n', '\n12\n')),
    ],
    ['keys of somebody else', 'signature', (all) => withKeys(all, [vkey(otherKey)])],
    ['a key that is none', 'signature', (all) => withKeys(all, ['log.test/430211+00000000+AAAA'])],
    ['no keys', 'signature', (all) => withKeys(all, [])],
    [
      'a witness’s key for the log’s',
      'signature',
      (all) => withKeys(all, [vkey(newSignerKey('log.test/430211', 'cosignature/v1'))]),
    ],
  ])('is wrong with %s', async (_, what, tamper) => {
    expect(await verdictOn(await tamper(await receipt()))).toMatchObject({ verdict: 'wrong', [what]: 'wrong' });
  });

  it('is wrong when signed by another key than one’s own, or cosigned by somebody in a witness’s name', async () => {
    const forged = await receipt();
    forged.receipt.keys = [vkey(otherKey)];
    forged.receipt.checkpoint.note = noteOf(log, otherKey, [newSignerKey('witness.test/w1', 'cosignature/v1')]);
    expect((await verdictOn(forged)).verdict).toBe('shown');
    expect(await verdictOn(forged, { ownKeys: vkey(key) })).toMatchObject({ verdict: 'wrong', signature: 'wrong' });
    expect(await verdictOn(forged, { ownKeys: vkey(witness) })).toMatchObject({ verdict: 'wrong', witnesses: 'wrong' });
  });

  it.each(['', 'null', '{}', '[]', '{"receipt":{}}', '{"entries":[]}', '{"receipt":{"entry":{"bytes":"=="}}}', '回执'])(
    'is not %s',
    (text) => expect(readDocument(text)).toBeUndefined(),
  );
});

describe('a dossier', () => {
  const salt = Buffer.alloc(16, 7);
  const committed = (value) => createHash('sha256').update(salt).update(value).digest('base64url');
  const text = { textId: '0192f7a0-4444-7000-8000-000000000001', commitment: committed('门口垃圾堆了三天') };
  const said = [...log, eventLike('incident.reported.v1', { data: { text } }).bytes];
  const opening = { content: '门口垃圾堆了三天', salt: salt.toString('base64url') };
  const commitment = { sequence: 12, field: 'data.text', kind: 'TEXT', id: text.textId, commitment: text.commitment };
  const dossier = async () => ({
    checkpoint: { size: 12, note: noteOf(said) },
    keys: [vkey(key)],
    entries: [await entryOf(7, said), await entryOf(12, said)],
    rules: [
      { rule: {}, steps: [7], entry: await entryOf(1, said) },
      { rule: {}, steps: [7], entry: null },
    ],
    erasures: [await entryOf(2, said)],
    commitments: [{ ...commitment, opening }],
  });

  it('shows all its entries, and that its texts are those that were committed to', async () => {
    const { verdict, findings } = await check(readDocument(JSON.stringify(await dossier())));
    expect(verdict).toBe('shown');
    expect(findings).toContainEqual(expect.objectContaining({ what: 'entries', count: 4, wrong: [] }));
    expect(findings).toContainEqual(expect.objectContaining({ what: 'commitments', count: 1, wrong: [] }));
  });

  it('names the entries that are not in the tree', async () => {
    const document = await dossier();
    document.entries[1].bytes = changed(document.entries[1].bytes);
    document.erasures[0].sequence = 3;
    const { findings } = await check(readDocument(JSON.stringify(document)));
    expect(findings).toContainEqual(expect.objectContaining({ what: 'entries', state: 'wrong', wrong: [12, 3] }));
  });

  it.each([
    ['another text', { opening: { ...opening, content: '门口垃圾堆了两天' } }],
    ['another salt', { opening: { ...opening, salt: 'AAAA' } }],
    [
      'a text and commitment of its own making',
      { commitment: committed('假'), opening: { ...opening, content: '假' } },
    ],
    ['a commitment that another entry says', { sequence: 7 }],
  ])('is wrong with %s', async (_, other) => {
    const document = { ...(await dossier()), commitments: [{ ...commitment, opening, ...other }] };
    expect(await verdictOn(document)).toMatchObject({ verdict: 'wrong', commitments: 'wrong' });
  });

  it('leaves open what was erased', async () => {
    const document = { ...(await dossier()), commitments: [{ ...commitment, opening: { erasedAt: 'x' } }] };
    expect(await verdictOn(document)).not.toHaveProperty('commitments');
  });
});

const withEntry = (all, entry) => ({ ...all, receipt: { ...all.receipt, entry: { ...all.receipt.entry, ...entry } } });
const withNote = (all, note) => ({ ...all, receipt: { ...all.receipt, checkpoint: { note } } });
const withKeys = (all, keys) => ({ ...all, receipt: { ...all.receipt, keys } });

function changed(base64) {
  const bytes = Buffer.from(base64, 'base64');
  bytes[bytes.length - 20] ^= 1;
  return bytes.toString('base64');
}
