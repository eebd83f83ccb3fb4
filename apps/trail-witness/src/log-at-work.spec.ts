import { consistencyProof, emptyRoot, Frontier, leafHash, type Subtree } from '#merkle';
import {
  type Checkpoint,
  formatCheckpoint,
  formatVerifierKey,
  newSignerKey,
  signNote,
  type SignerKey,
} from '#signed-note';

/** A log with its key: what its operator, or whoever has taken it over, can do. */
export class LogAtWork {
  readonly vkey: string;

  constructor(
    private readonly entries: readonly string[],
    private readonly key: SignerKey,
  ) {
    this.vkey = formatVerifierKey(key.verifier);
  }

  /** So many entries, each unlike the others. */
  static of(size: number, origin = 'log.example/county'): LogAtWork {
    const entries = Array.from({ length: size }, (_, nth) => `entry ${nth}`);
    return new LogAtWork(entries, newSignerKey(origin, 'ed25519'));
  }

  get origin(): string {
    return this.key.verifier.name;
  }

  /** The same log after somebody changed an entry and made the tree and its signatures anew, with the same key. */
  rewritten(at: number): LogAtWork {
    return new LogAtWork(this.entries.with(at, 'rewritten'), this.key);
  }

  /** The same log, signing with another key under the same name. */
  withNewKey(): LogAtWork {
    return new LogAtWork(this.entries, newSignerKey(this.origin, 'ed25519'));
  }

  checkpoint(size: number): Checkpoint {
    return { origin: this.origin, size, root: this.rootOf(0, size), extensions: [] };
  }

  note(size: number): string {
    return signNote(formatCheckpoint(this.checkpoint(size)), this.key);
  }

  proof(from: number, size: number): Promise<Buffer[]> {
    return consistencyProof(from, size, (subtrees) => Promise.resolve(subtrees.map((each) => this.subtree(each))));
  }

  /** The body of a request to add the checkpoint of this size. */
  async submission(old: number, size: number): Promise<string> {
    return submission(old, await this.proof(old, size), this.note(size));
  }

  private subtree({ level, index }: Subtree): Buffer {
    return this.rootOf(index * 2 ** level, (index + 1) * 2 ** level);
  }

  private rootOf(start: number, end: number): Buffer {
    const frontier = Frontier.empty();
    for (const entry of this.entries.slice(start, end)) frontier.append(leafHash(Buffer.from(entry)));
    return start === end ? emptyRoot : frontier.root();
  }
}

export const submission = (old: number, proof: readonly Buffer[], note: string): string =>
  `old ${old}\n${proof.map((hash) => `${hash.toString('base64')}\n`).join('')}\n${note}`;
