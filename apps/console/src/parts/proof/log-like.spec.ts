import { consistencyProof, Frontier, inclusionProof, leafHash, nodeHash, type Subtree } from '#merkle';
import { cosign, formatCheckpoint, formatVerifierKey, newSignerKey, type SignerKey, signNote } from '#signed-note';
import type { LogAnswers } from './judge-log.js';

export const origin = 'trail.test/430211';

/** A log that tells the truth, unless a test has it lie. */
export class LogLike {
  readonly entries: Buffer[];

  constructor(
    count: number,
    readonly key: SignerKey = newSignerKey(origin, 'ed25519'),
    content = 'entry',
  ) {
    this.entries = Array.from({ length: count }, (_, nth) => Buffer.from(`{"${content}":${nth + 1}}`));
  }

  get vkey(): string {
    return formatVerifierKey(this.key.verifier);
  }

  root(size = this.entries.length): Buffer {
    const frontier = Frontier.empty();
    for (const bytes of this.entries.slice(0, size)) frontier.append(leafHash(bytes));
    return frontier.root();
  }

  note(size = this.entries.length, witnesses: readonly SignerKey[] = [], time = 1_760_000_000): string {
    const text = formatCheckpoint({ origin, size, root: this.root(size), extensions: [] });
    return signNote(text, this.key) + witnesses.map((witness) => cosign(text, witness, time)).join('');
  }

  async inclusion(sequence: number, size = this.entries.length): Promise<string[]> {
    return inBase64(await inclusionProof(sequence - 1, size, this.read));
  }

  /** What it answers when asked at a size. */
  at(size = this.entries.length): LogAnswers {
    return {
      checkpoint: () => Promise.resolve(this.note(size)),
      keys: () => Promise.resolve(`${this.vkey} from 0\n`),
      consistency: async (from, to) => inBase64(await consistencyProof(from, to, this.read)),
    };
  }

  private readonly read = (subtrees: readonly Subtree[]) => Promise.resolve(subtrees.map((one) => this.hashOf(one)));

  private hashOf({ level, index }: Subtree): Buffer {
    if (level === 0) return leafHash(this.entries[index]!);
    const below = (side: number) => this.hashOf({ level: level - 1, index: index * 2 + side });
    return nodeHash(below(0), below(1));
  }
}

const inBase64 = (hashes: readonly Buffer[]): string[] => hashes.map((hash) => hash.toString('base64'));
