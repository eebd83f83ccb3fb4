import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { type LiveHint, liveHintsMessage } from '#contracts';
import { Database } from '#database';
import { HintsAfterCommit } from '#live-hints';
import { CASEBOOK_CONFIG, type CasebookConfig } from '../config.js';
import type { IncidentChange } from '../domain/incident-change.js';

/** Hints to open screens about the incidents that this replica has written. */
@Injectable()
export class LiveHints implements OnApplicationShutdown {
  private readonly hints: HintsAfterCommit<LiveHint>;

  constructor(database: Database, @Inject(CASEBOOK_CONFIG) { REDIS_URL, LIVE_CHANNEL }: CasebookConfig) {
    this.hints = new HintsAfterCommit(database, { REDIS_URL, LIVE_CHANNEL, message: liveHintsMessage });
  }

  onApplicationShutdown(): void {
    this.hints.stop();
  }

  /** Takes note of changes that a transaction has written. */
  written(xid: string, changes: readonly IncidentChange[]): void {
    this.hints.written(xid, changes.map(hintOf));
  }
}

const hintOf = ({ incidentId, version, rooms, leftRooms }: IncidentChange): LiveHint => ({
  incidentId,
  incidentVersion: version,
  rooms: [...rooms],
  leftRooms: [...leftRooms],
});
