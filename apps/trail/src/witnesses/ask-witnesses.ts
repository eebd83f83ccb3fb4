import { readFile } from 'node:fs/promises';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '#database';
import { consistencyProof } from '#merkle';
import { CLOCK, type Clock } from '#primitives';
import { insertCosignature, type PublishedCheckpoint } from '../checkpoints/checkpoint.store.js';
import { TRAIL_CONFIG, type TrailConfig } from '../trail.config.js';
import { witnessAnswers } from '../trail.metrics.js';
import { subtreesIn } from '../tree/subtree.store.js';
import { askWitness, type Witness, type WitnessAnswer } from './ask-witness.js';
import { witnessesIn } from './witnesses-in-policy.js';

/**
 * Has checkpoints co-signed. Each witness is asked for one checkpoint at a time, the newest there is then: a slow one
 * holds up neither the tree nor the others, and needs not see every checkpoint, as each contains all before it.
 */
@Injectable()
export class AskWitnesses implements OnApplicationShutdown {
  private readonly asking = new Map<string, Promise<void>>();
  /** By address: the size that a witness co-signed last, as far as this process knows. */
  private readonly cosigned = new Map<string, number>();

  constructor(
    private readonly database: Database,
    @Inject(TRAIL_CONFIG) private readonly config: TrailConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.asking.values());
  }

  /** Asks whoever is not being asked already; returns at once. */
  async about(checkpoint: PublishedCheckpoint): Promise<void> {
    if (!this.config.TRAIL_POLICY_FILE) return;
    for (const witness of witnessesIn(await readFile(this.config.TRAIL_POLICY_FILE, 'utf8'))) {
      if (this.asking.has(witness.url)) continue;
      const asked = this.ask(witness, checkpoint)
        .catch((error: unknown) => tell(40, witness, (error as Error).message))
        .finally(() => this.asking.delete(witness.url));
      this.asking.set(witness.url, asked);
    }
  }

  private async ask(witness: Witness, checkpoint: PublishedCheckpoint): Promise<void> {
    let answer = await this.askFrom(this.cosigned.get(witness.url) ?? 0, witness, checkpoint);
    // It knows where it is better than we do: another replica may have asked, or this one was started anew.
    if ('knows' in answer && answer.knows <= checkpoint.size)
      answer = await this.askFrom(answer.knows, witness, checkpoint);
    witnessAnswers.inc({ witness: witness.key.name, outcome: Object.keys(answer)[0]! });
    if ('cosignature' in answer) {
      this.cosigned.set(witness.url, checkpoint.size);
      const { name } = witness.key;
      await insertCosignature(this.database.manager, checkpoint.size, name, answer.cosignature, this.clock.now());
    } else if ('knows' in answer)
      tell(
        60,
        witness,
        `it has co-signed a tree of ${answer.knows} entries, and ours has ${checkpoint.size}: it was cut off`,
      );
    else if ('refused' in answer)
      tell(
        60,
        witness,
        `it refuses to co-sign (${answer.refused.status} ${answer.refused.code ?? ''}): was history changed?`,
      );
    else tell(40, witness, answer.away);
  }

  private async askFrom(old: number, witness: Witness, { size, note }: PublishedCheckpoint): Promise<WitnessAnswer> {
    const proof = await consistencyProof(old, size, subtreesIn(this.database.manager));
    return askWitness(witness, { old, proof, note });
  }
}

function tell(level: number, { key, url }: Witness, reason: string): void {
  process.stderr.write(
    `${JSON.stringify({ level, msg: 'the witness did not co-sign', witness: key.name, url, reason })}\n`,
  );
}
