import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '#database';
import { EVENT_BUS_SETTINGS, type EventBusSettings } from '#event-bus';
import { Refused, wait } from '#primitives';
import { Archive, ArchiveFault } from '../archive/archive.js';
import { CheckpointFile } from '../archive/checkpoint-file.js';
import { refuse } from '../domain/trail.refusals.js';
import { lastSequence, readEntriesAfter, type SequencedEntry } from '../sequence/read-entries.js';
import { TRAIL_CONFIG, type TrailConfig } from '../trail.config.js';
import { rootAt } from '../tree/root-at.js';
import { readTreeHead } from '../tree/tree.store.js';
import { newestPublished } from './newest-published.js';
import { restoreEntries } from './restore-entries.js';

/** Milliseconds until a refusal is thought over. */
const lookAgainAfter = 30_000;

/** The stores contradict what was published. Going on would fork the log; a person must look. */
export class SequencingRefused extends Error {}

/**
 * At start, before anything is sequenced: a tree that is behind what was published (a database restored from
 * yesterday’s backup) is rebuilt from the archive, under the same numbers. Where that can’t be, or where the stores
 * tell different things, nothing is sequenced at all until somebody has mended it; what there is can still be read.
 */
@Injectable()
export class HoldAgainstPublished implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private isSound = false;
  private refusal: string | undefined;

  constructor(
    private readonly database: Database,
    @Inject(TRAIL_CONFIG) private readonly config: TrailConfig,
    @Inject(EVENT_BUS_SETTINGS) private readonly bus: EventBusSettings,
  ) {}

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.running;
  }

  /** Says what keeps the trail from going on, for the health check. */
  get trouble(): string | undefined {
    return this.isSound ? undefined : (this.refusal ?? 'what was published is not held against the tree yet');
  }

  /** @throws Refused while it is not decided yet; SequencingRefused where nothing may be sequenced. */
  mustBeSound(): void {
    if (this.refusal) throw new SequencingRefused(this.refusal);
    if (!this.isSound) throw new Refused(refuse('TRAIL.NOT_READY'));
  }

  /** Resolves when sequencing may begin, or the service stops. */
  async untilSound(stopping: AbortSignal): Promise<void> {
    while (!this.isSound && !stopping.aborted) await wait(100, stopping);
  }

  private async run(): Promise<void> {
    await this.database.whenConnected();
    for (let delay = 500; !this.stopping.signal.aborted; delay = Math.min(delay * 2, 10_000)) {
      try {
        await this.hold();
        this.refusal = undefined;
        this.isSound = true;
        return;
      } catch (error) {
        const isRefusal = error instanceof SequencingRefused || error instanceof ArchiveFault;
        if (isRefusal) this.refusal = `sequencing is refused: ${error.message}`;
        const msg = isRefusal ? this.refusal : `not held against what was published yet: ${(error as Error).message}`;
        process.stderr.write(`${JSON.stringify({ level: isRefusal ? 60 : 40, msg })}\n`);
        // Somebody may mend it meanwhile, by giving the archive back.
        await wait(isRefusal ? lookAgainAfter : delay, this.stopping.signal);
      }
    }
  }

  /** @throws SequencingRefused, ArchiveFault */
  private async hold(): Promise<void> {
    const archive = new Archive(this.config.TRAIL_ARCHIVE_DIR);
    await this.takeBackFrom(archive);
    const head = await readTreeHead(this.database.manager);
    const file = new CheckpointFile(this.config.TRAIL_ARCHIVE_DIR);
    const published = await newestPublished(this.database.manager, file, this.bus);
    for (const { size, root, where } of [{ ...head, where: 'table of trees' }, ...published]) {
      const found = await rootAt(this.database.manager, size);
      if (!found)
        throw new SequencingRefused(`the ${where} knows a tree of ${size} entries, and there are not so many`);
      if (!found.equals(root))
        throw new SequencingRefused(`the tree of ${size} entries is not the one in the ${where}`);
    }
  }

  /** Entries that only the archive has become entries again. */
  private async takeBackFrom(archive: Archive): Promise<void> {
    const archived = await archive.last();
    if (!archived) return;
    const sequenced = await lastSequence(this.database.manager);
    const common = Math.min(archived.sequence, sequenced);
    if (common > 0) {
      const [here] = await readEntriesAfter(this.database.manager, common - 1, 1);
      const there = (await archive.from(common).next()).value as SequencedEntry;
      if (!here?.leaf.equals(there.leaf)) throw new SequencingRefused(`the archive has another entry ${common}`);
    }
    if (archived.sequence <= sequenced) return;
    const restored = await restoreEntries(this.database, archive, sequenced + 1);
    process.stderr.write(`${JSON.stringify({ level: 40, msg: `${restored} entries taken back from the archive` })}\n`);
  }
}
