import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type InboxHint, inboxHintsMessage } from '#contracts';
import { Database } from '#database';
import { HintsAfterCommit } from '#live-hints';
import type { EntityManager } from 'typeorm';
import { NOTIFICATION_CONFIG, type NotificationConfig } from '../notification.config.js';

/** Hints to people's open screens that there is something new in their inbox, or that they read it elsewhere. */
@Injectable()
export class InboxHints implements OnApplicationShutdown {
  private readonly hints: HintsAfterCommit<InboxHint>;

  constructor(database: Database, @Inject(NOTIFICATION_CONFIG) { REDIS_URL, LIVE_CHANNEL }: NotificationConfig) {
    this.hints = new HintsAfterCommit(database, { REDIS_URL, LIVE_CHANNEL, message: inboxHintsMessage });
  }

  onApplicationShutdown(): void {
    this.hints.stop();
  }

  /** Takes note of whose inbox this transaction has changed. */
  async changed(manager: EntityManager, people: readonly string[]): Promise<void> {
    if (people.length === 0) return;
    const [current]: { xid: string }[] = await manager.query('SELECT pg_current_xact_id()::text AS xid');
    this.hints.written(
      current!.xid,
      people.map((person) => ({ person })),
    );
  }
}
