import { Inject, Injectable } from '@nestjs/common';
import { Database } from '#database';
import type { ConsumedMessage, MessageProcessor } from '#event-bus';
import { leafHash } from '#merkle';
import { CLOCK, type Clock } from '#primitives';
import { asLine } from '../domain/as-line.js';
import { HoldAgainstPublished } from '../start/hold-against-published.js';
import { appendEntries, type NewEntry } from './append-entries.js';
import { entriesReceived } from '../trail.metrics.js';
import { whatAnEntryTells } from './what-an-entry-tells.js';

/**
 * Gives every event its number: 1, 2, 3 …, without a gap, once each. Nothing is ever set aside here: bytes that can't
 * be read become an entry like any other.
 */
@Injectable()
export class Sequencer implements MessageProcessor {
  constructor(
    private readonly database: Database,
    private readonly published: HoldAgainstPublished,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** The trail has no reactions. */
  useHandlers(): void {}

  /** Nothing waits here for anything, so nothing may go on afterwards. */
  async process(messages: readonly ConsumedMessage[]): Promise<ReadonlySet<string>> {
    this.published.mustBeSound();
    // Read and hashed before the lock is taken: every other replica waits for it.
    const entries = messages.map(toEntry);
    const added = await this.database.transaction((manager) => appendEntries(manager, this.clock, entries));
    entriesReceived.inc({ outcome: 'appended' }, added);
    entriesReceived.inc({ outcome: 'known' }, entries.length - added);
    return new Set();
  }
}

function toEntry({ topic, partition, offset, value }: ConsumedMessage): NewEntry {
  const bytes = asLine(value);
  return { leaf: leafHash(bytes), bytes, topic, partition, offset, ...whatAnEntryTells(bytes) };
}
