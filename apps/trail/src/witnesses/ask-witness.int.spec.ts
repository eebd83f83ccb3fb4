import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { consistencyProof, Frontier, leafHash, type Subtree } from '#merkle';
import { formatCheckpoint, newSignerKey, openNote, signNote } from '#signed-note';
import { askWitness, type Witness } from './ask-witness.js';
import { WitnessProgram } from './witness-program.spec.js';

const key = newSignerKey('log.example/county', 'ed25519');
const entries = Array.from({ length: 20 }, (_, nth) => Buffer.from(`entry ${nth}`));
const rewritten = [Buffer.from('rewritten'), ...entries.slice(1)];
const program = new WitnessProgram(key.verifier);
let witness: Witness;

function rootOf(leaves: readonly Buffer[]): Buffer {
  const frontier = Frontier.empty();
  for (const leaf of leaves) frontier.append(leafHash(leaf));
  return frontier.root();
}

/** What is asked about the first `size` entries, for a witness that cosigned `old`. */
async function question(old: number, size: number, log = entries) {
  const read = (subtrees: readonly Subtree[]) =>
    Promise.resolve(
      subtrees.map(({ level, index }) => rootOf(log.slice(index * 2 ** level, (index + 1) * 2 ** level))),
    );
  const root = rootOf(log.slice(0, size));
  const text = formatCheckpoint({ origin: key.verifier.name, size, root, extensions: [] });
  return { old, proof: await consistencyProof(old, size, read), note: signNote(text, key) };
}

beforeAll(async () => {
  witness = await program.start();
});
afterAll(() => program.end());

describe('the witness program', () => {
  it('answers each question as it is understood here', async () => {
    const first = await question(0, 5);
    const answer = await askWitness(witness, first);
    const { cosignature } = answer as { cosignature: string };
    expect(openNote(first.note + cosignature, [witness.key, key.verifier]).signatures).toHaveLength(2);

    expect(await askWitness(witness, await question(0, 7))).toEqual({ knows: 5 });
    expect(await askWitness(witness, await question(5, 7))).toHaveProperty('cosignature');

    const unproven = { ...(await question(7, 9)), proof: [] };
    expect(await askWitness(witness, unproven)).toEqual({ refused: { status: 422, code: 'WITNESS.UNPROVEN' } });
    const fork = await question(7, 9, rewritten);
    expect(await askWitness(witness, fork)).toEqual({ refused: { status: 422, code: 'WITNESS.FORKED' } });

    const other = newSignerKey('log.example/other', 'ed25519');
    const text = formatCheckpoint({ origin: 'log.example/other', size: 1, root: rootOf(entries), extensions: [] });
    const unknown = { old: 0, proof: [], note: signNote(text, other) };
    expect(await askWitness(witness, unknown)).toEqual({ refused: { status: 404, code: 'WITNESS.UNKNOWN_LOG' } });
  });
});
