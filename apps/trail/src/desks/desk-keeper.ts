import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, keepAlone } from '#database';
import { wait } from '#primitives';
import { type DeskStay, staysAfter } from '../domain/desk-stays.js';
import { type SequencedStep, stepsAmong } from '../domain/incident-steps.js';
import { lastSequence, readEntriesAfter } from '../sequence/read-entries.js';
import { HoldAgainstPublished } from '../start/hold-against-published.js';
import { TRAIL_CONFIG, type TrailConfig } from '../trail.config.js';
import { deskPosition, latestStays, moveDeskPosition, saveStays } from './desk-stay.store.js';

/** The session lock of the one replica that keeps the desks. */
const keeperLock = 0x6465_736b;
const batchSize = 2_000;
/** Milliseconds between two looks while there is nothing new. */
const lookEvery = 1_000;

/**
 * Keeps the index of who had what on their desk in step with the sequence, apart from the tree: that must never wait
 * for it. One replica at a time; one that was frozen and goes on finds the position moved.
 */
@Injectable()
export class DeskKeeper implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly published: HoldAgainstPublished,
    @Inject(TRAIL_CONFIG) private readonly config: TrailConfig,
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
      { url, applicationName: 'trail desks', key: keeperLock, life },
      this.stopping.signal,
      (lost) => this.keep(lost),
      ({ message }) =>
        process.stderr.write(`${JSON.stringify({ level: 40, msg: `desks are not kept: ${message}` })}\n`),
    );
  }

  /** As long as this replica is the keeper. */
  private async keep(lost: AbortSignal): Promise<void> {
    const until = AbortSignal.any([lost, this.stopping.signal]);
    while (!until.aborted) {
      const upTo = await lastSequence(this.database.manager);
      while (!until.aborted && (await this.goOn()) < upTo);
      await wait(lookEvery, until);
    }
  }

  /** Takes in the next entries; gives the number of the last that was. */
  private async goOn(): Promise<number> {
    return this.database.transaction(async (manager) => {
      const upTo = await deskPosition(manager);
      const entries = await readEntriesAfter(manager, upTo, batchSize);
      if (entries.length === 0) return upTo;
      const byIncident = new Map<string, SequencedStep[]>();
      for (const entry of entries) {
        for (const step of stepsAmong([entry]).steps) {
          byIncident.set(step.event.subject, [...(byIncident.get(step.event.subject) ?? []), step]);
        }
      }
      const before = await latestStays(manager, [...byIncident.keys()]);
      const changed: DeskStay[] = [...byIncident].flatMap(([id, steps]) => staysAfter(before.get(id) ?? [], steps));
      await saveStays(manager, changed);
      const last = entries.at(-1)!.sequence;
      await moveDeskPosition(manager, upTo, last);
      return last;
    });
  }
}
