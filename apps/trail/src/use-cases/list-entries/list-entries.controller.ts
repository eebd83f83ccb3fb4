import { Controller, Get } from '@nestjs/common';
import { Permission } from '#access';
import { Query } from '#custody';
import { Database } from '#database';
import { Answers } from '#endpoint';
import { z } from 'zod';
import { type Entry, entry, type EntryRow, toEntry } from '../../domain/entry.js';
import { ListEntries, pageBytes, pageOf } from './list-entries.query.js';

const page = z.object({
  entries: z.array(entry),
  next: z.int().nullable().describe('The `after` of the next page, or its `before` where the newest come first'),
});

@Controller('entries')
export class ListEntriesController {
  constructor(private readonly database: Database) {}

  /**
   * Entries by incident, actor, unit, type and time, in sequence order or against it. `next`: the `after` or `before` of
   * the next page, or null.
   */
  @Get()
  @Permission('trail.read')
  @Answers(200, page)
  async list(@Query(ListEntries) query: ListEntries): Promise<{ entries: Entry[]; next: number | null }> {
    const { sql, parameters } = pageOf(query);
    const rows = await this.database.query<EntryRow & { upto: string }>(sql, parameters);
    const entries = rows.slice(0, query.limit).map((row) => toEntry(row, query.raw === 'true'));
    const goesOn = rows.length > query.limit || Number(rows.at(-1)?.upto ?? 0) >= pageBytes;
    return { entries, next: goesOn ? entries.at(-1)!.sequence : null };
  }
}
