import { Inject, Injectable } from '@nestjs/common';
import { Database } from '#database';
import { appendToOutbox, OutboxWake, sealEvent, systemActor } from '#event-bus';
import { CLOCK, type Clock } from '#primitives';
import { formatCheckpoint, parseCheckpoint, parseNote, signNote } from '#signed-note';
import { CheckpointFile } from '../archive/checkpoint-file.js';
import { TRAIL_CONFIG, type TrailConfig } from '../trail.config.js';
import type { TreeHead } from '../tree/tree.store.js';
import { checkpointsAfter, insertCheckpoint, newestCheckpoint, type PublishedCheckpoint } from './checkpoint.store.js';
import { adoptKey } from './log-keys.js';
import { signerKeyOf } from './signer-key-file.js';
import { takeBackKeys } from './take-back-keys.js';

/** Signs the tree as it is, once its entries are durable in the second store, and lets the world know. */
@Injectable()
export class PublishCheckpoint {
  private readonly file: CheckpointFile;

  constructor(
    private readonly database: Database,
    private readonly outboxWake: OutboxWake,
    @Inject(TRAIL_CONFIG) private readonly config: TrailConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {
    this.file = new CheckpointFile(config.TRAIL_ARCHIVE_DIR);
  }

  /** Lists the key of the file before anything is signed with it: a log begins with its own key. */
  async adoptKey(size: number): Promise<void> {
    const { verifier } = await signerKeyOf(this.config.TRAIL_KEY_FILE, this.config.TRAIL_ORIGIN);
    // What is published already, another key has signed.
    const next = ((await newestCheckpoint(this.database.manager))?.size ?? -1) + 1;
    await this.database.transaction((manager) => adoptKey(manager, verifier, Math.max(size, next), this.clock.now()));
    this.outboxWake.wake();
  }

  /** A checkpoint of this tree, which must be archived; undefined where there is one of that size or a later one. */
  async publish({ size, root }: TreeHead): Promise<PublishedCheckpoint | undefined> {
    const newest = await newestCheckpoint(this.database.manager);
    if (size <= (newest?.size ?? 0)) return undefined;
    // Read each time: a key that was replaced signs nothing more.
    const key = await signerKeyOf(this.config.TRAIL_KEY_FILE, this.config.TRAIL_ORIGIN);
    const note = signNote(formatCheckpoint({ origin: this.config.TRAIL_ORIGIN, size, root, extensions: [] }), key);
    const at = this.clock.now();
    const checkpoint = { size, note, publishedAt: at };
    await this.database.transaction(async (manager) => {
      await adoptKey(manager, key.verifier, size, at);
      await insertCheckpoint(manager, checkpoint);
      await appendToOutbox(manager, [
        sealEvent({
          type: 'trail.checkpoint-published.v1',
          subject: this.config.TRAIL_ORIGIN,
          data: { size, root: root.toString('base64'), note },
          service: 'trail',
          by: systemActor('trail'),
          at,
        }),
      ]);
    });
    this.outboxWake.wake();
    await this.file.append([note]);
    return checkpoint;
  }

  /**
   * What was published stands in the database and in the file: a crash comes between the two, and a database may have
   * been set back, and forgotten keys with it. To be called before anything is published.
   */
  async sameInBothStores(): Promise<void> {
    await takeBackKeys(this.database, this.config.TRAIL_ORIGIN, this.file);
    const newest = (await newestCheckpoint(this.database.manager))?.size ?? 0;
    let inFile = 0;
    for await (const note of this.file.notes()) {
      inFile = parseCheckpoint(parseNote(note).text).size;
      if (inFile <= newest) continue;
      await insertCheckpoint(this.database.manager, { size: inFile, note, publishedAt: this.clock.now() });
    }
    for (;;) {
      const missing = await checkpointsAfter(this.database.manager, inFile, 1_000);
      if (missing.length === 0) return;
      await this.file.append(missing.map(({ note }) => note));
      inFile = missing.at(-1)!.size;
    }
  }
}
