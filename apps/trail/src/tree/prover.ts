import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { consistencyProof, inclusionProof } from '#merkle';
import { Refused } from '#primitives';
import { newestCheckpoint } from '../checkpoints/checkpoint.store.js';
import { inBase64 } from '../domain/proof.js';
import { refuse } from '../domain/trail.refusals.js';
import { subtreesIn } from './subtree.store.js';
import { readTreeHead } from './tree.store.js';

/** An entry and the way from it to a root. Hashes are base64. */
export interface Inclusion {
  readonly sequence: number;
  readonly leafIndex: number;
  readonly leafHash: string;
  readonly size: number;
  readonly proof: string[];
}

/** Proofs over what is integrated; each reads a few dozen rows, however large the tree is. */
@Injectable()
export class Prover {
  constructor(private readonly database: Database) {}

  /** Of the newest checkpoint where no size is said. @throws Refused TRAIL.NO_SUCH_TREE, TRAIL.NO_CHECKPOINT */
  async inclusion(sequence: number, size?: number): Promise<Inclusion> {
    const within = size ?? (await newestCheckpoint(this.database.manager))?.size;
    if (within === undefined) throw new Refused(refuse('TRAIL.NO_CHECKPOINT'));
    await this.mustHave(within, sequence);
    const leafIndex = sequence - 1;
    const read = subtreesIn(this.database.manager);
    const [[leaf], proof] = await Promise.all([
      read([{ level: 0, index: leafIndex }]),
      inclusionProof(leafIndex, within, read),
    ]);
    return { sequence, leafIndex, leafHash: leaf!.toString('base64'), size: within, proof: inBase64(proof) };
  }

  /** @throws Refused TRAIL.NO_SUCH_TREE */
  async consistency(from: number, to: number): Promise<string[]> {
    await this.mustHave(to, from);
    return inBase64(await consistencyProof(from, to, subtreesIn(this.database.manager)));
  }

  /** A tree of that size, and in it that many entries. */
  private async mustHave(size: number, entries: number): Promise<void> {
    const known = (await readTreeHead(this.database.manager)).size;
    if (size > known) throw new Refused(refuse('TRAIL.NO_SUCH_TREE', { size, known }));
    if (entries > size) throw new Refused(refuse('TRAIL.NO_SUCH_TREE', { size: entries, known: size }));
  }
}
