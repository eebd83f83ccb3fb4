import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, keepAlone } from '#database';
import { CLOCK, type Clock, wait } from '#primitives';
import { Archive } from '../archive/archive.js';
import { fillArchive } from '../archive/fill-archive.js';
import { PublishCheckpoint } from '../checkpoints/publish-checkpoint.js';
import { lastSequence } from '../sequence/read-entries.js';
import { HoldAgainstPublished } from '../start/hold-against-published.js';
import { TRAIL_CONFIG, type TrailConfig } from '../trail.config.js';
import { treeSize } from '../trail.metrics.js';
import { AskWitnesses } from '../witnesses/ask-witnesses.js';
import { growTree } from './grow-tree.js';
import { readFrontier, readTreeHead, type TreeHead } from './tree.store.js';

/** The session lock of the one replica that keeps the tree. */
const keeperLock = 0x7472_6565;

/**
 * Keeps the tree in step with the sequence: archives, integrates, publishes, every few seconds as long as there is
 * something new. One replica at a time; one that was frozen and still takes itself for the keeper can write nothing
 * that the next has not: subtrees and checkpoints are there once, and the archive takes the same line twice.
 */
@Injectable()
export class TreeKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  /** What keeps the tree from growing, for the health check. */
  trouble: string | undefined;

  constructor(
    private readonly database: Database,
    private readonly published: HoldAgainstPublished,
    private readonly checkpoints: PublishCheckpoint,
    private readonly witnesses: AskWitnesses,
    @Inject(TRAIL_CONFIG) private readonly config: TrailConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  private async run(): Promise<void> {
    await this.published.untilSound(this.stopping.signal);
    const { DATABASE_URL: url, LOCK_LIFE: life } = this.config;
    await keepAlone(
      { url, applicationName: 'trail tree', key: keeperLock, life },
      this.stopping.signal,
      (lost) => this.keep(lost),
      ({ message }) => {
        this.trouble = `the tree does not grow: ${message}`;
        process.stderr.write(`${JSON.stringify({ level: 40, msg: this.trouble })}\n`);
      },
    );
  }

  /** As long as this replica is the keeper. */
  private async keep(lost: AbortSignal): Promise<void> {
    const archive = new Archive(this.config.TRAIL_ARCHIVE_DIR);
    let head = await readTreeHead(this.database.manager);
    const frontier = await readFrontier(this.database.manager, head.size);
    const archivedUpTo = await fillArchive(this.database, archive, head.size);
    await this.checkpoints.sameInBothStores();
    await this.checkpoints.adoptKey(head.size);
    const until = AbortSignal.any([lost, this.stopping.signal]);
    while (!until.aborted) {
      // What comes meanwhile is for the next round: so each entry costs little, however many come.
      const upTo = await lastSequence(this.database.manager);
      let signedAt = performance.now();
      while (head.size < upTo && !until.aborted) {
        head = (await growTree(this.database, archive, frontier, archivedUpTo, this.clock.now())) ?? head;
        if (performance.now() - signedAt < this.config.CHECKPOINT_EVERY) continue;
        await this.sign(head);
        signedAt = performance.now();
      }
      await this.sign(head);
      treeSize.set(head.size);
      this.trouble = undefined;
      await wait(this.config.CHECKPOINT_EVERY, until);
    }
  }

  private async sign(head: TreeHead): Promise<void> {
    const published = await this.checkpoints.publish(head);
    if (published) await this.witnesses.about(published);
  }
}
