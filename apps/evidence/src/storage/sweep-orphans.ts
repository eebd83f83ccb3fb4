import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database } from '#database';
import { DataKeys } from '#erasable';
import { receiptDays } from '#evidence-receipts';
import { EvidenceFiles } from '../persistence/evidence-files.js';
import { IncomingFiles } from '../receiving/incoming-files.js';
import { EvidenceArchive } from './evidence-archive.js';

const everyHour = 3_600_000;
/** Seconds after which an upload that has not ended will not. */
const givenUpAfter = 3_600;
/**
 * Days after which a file that no incident cites will not be cited any more. Long, since a phone may be offline for
 * weeks with a report to send; and longer than receipts are good, so that no report gets through without its photo.
 */
export const uncitedFor = receiptDays + 2;
/** The same where somebody without an account uploaded it: they report within hours, and Kafka may be away for some days. */
export const uncitedOfResidentsFor = 7;

/**
 * At start and every hour, removes the files that a crash left behind, and those that were uploaded and never cited.
 * Goes by the tables, not by what lies on disk without a row: after a restore from a backup, that is evidence worth
 * keeping.
 */
@Injectable()
export class SweepOrphans implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(SweepOrphans.name);
  private timer: NodeJS.Timeout | undefined;
  private sweeping: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly files: EvidenceFiles,
    private readonly archive: EvidenceArchive,
    private readonly keys: DataKeys,
    private readonly incoming: IncomingFiles,
  ) {}

  onApplicationBootstrap(): void {
    const start = () => (this.sweeping = this.sweepUnlessAway());
    this.timer = setInterval(start, everyHour);
    this.sweeping = this.database.whenConnected().then(() => this.sweepUnlessAway());
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.sweeping;
  }

  /** Gives how many files went. */
  async sweep(): Promise<number> {
    const halfReceived = await this.incoming.sweep(givenUpAfter);
    const remove = async (evidenceId: string) => {
      await this.keys.destroy([evidenceId], new Date());
      await this.archive.remove(evidenceId);
    };
    const neverKept = await untilNone(() => this.files.sweep(givenUpAfter, remove));
    const uncited = { days: uncitedFor, daysOfResidents: uncitedOfResidentsFor };
    const neverCited = await untilNone(() => this.files.sweepUncited(uncited, remove));
    return halfReceived + neverKept + neverCited;
  }

  private async sweepUnlessAway(): Promise<void> {
    try {
      const swept = await this.sweep();
      if (swept > 0) this.logger.warn(`removed ${swept} files that a crash had left behind or nobody had cited`);
    } catch (error) {
      this.logger.warn(`sweep put off for an hour: ${(error as Error).message}`);
    }
  }
}

async function untilNone(sweepBatch: () => Promise<number>): Promise<number> {
  let swept = 0;
  for (let batch = 1; batch > 0; swept += batch) batch = await sweepBatch();
  return swept;
}
