import { Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import type { DataOf } from '#contracts';
import { Database } from '#database';
import { appendToOutbox, operatorActor, OutboxWake, sealEvent } from '#event-bus';

interface OperatorsAct {
  readonly type: 'audit.backup-made.v1' | 'audit.restored.v1';
  readonly data: DataOf<OperatorsAct['type']>;
  readonly done_at: Date;
}

/** Milliseconds after which it looks again. */
const lookAgainAfter = 5_000;

/**
 * Puts on record what was done to the databases as a whole, while services were away or could not see it: the backup's
 * and the restore's programs note it in a table here, and the first replica to look takes it from there.
 */
@Injectable()
export class RecordOperatorsActs implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(RecordOperatorsActs.name);
  private timer: NodeJS.Timeout | undefined;
  private recording: Promise<void> | undefined;

  constructor(
    private readonly database: Database,
    private readonly outboxWake: OutboxWake,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => (this.recording ??= this.recordUnlessAway()), lookAgainAfter);
  }

  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.timer);
    await this.recording;
  }

  /** Puts what is noted now on record. */
  async record(): Promise<void> {
    const recorded = await this.database.transaction(async (manager) => {
      const [acts]: [OperatorsAct[], number] = await manager.query(
        'DELETE FROM operators_act RETURNING type, data, done_at',
      );
      const by = operatorActor('identity');
      const sealed = acts
        .sort((a, b) => a.done_at.getTime() - b.done_at.getTime())
        .map(({ type, data, done_at: at }) =>
          sealEvent({ type, subject: 'databases', data, service: 'identity', by, at }),
        );
      await appendToOutbox(manager, sealed);
      return sealed.length;
    });
    if (recorded > 0) this.outboxWake.wake();
  }

  private async recordUnlessAway(): Promise<void> {
    try {
      await this.record();
    } catch (error) {
      this.logger.warn(`operators’ acts are not on record yet: ${(error as Error).message}`);
    } finally {
      this.recording = undefined;
    }
  }
}
