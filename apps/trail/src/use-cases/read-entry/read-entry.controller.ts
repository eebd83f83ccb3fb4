import { Controller, Get, Param } from '@nestjs/common';
import { ApiParam } from '@nestjs/swagger';
import { Permission } from '#access';
import { parseRequest } from '#custody';
import { Database } from '#database';
import { Answers, Refuses } from '#endpoint';
import { Refused } from '#primitives';
import { z } from 'zod';
import { type Entry, entry, type EntryRow, toEntry } from '../../domain/entry.js';
import { refuse } from '../../domain/trail.refusals.js';

const ReadEntry = z.strictObject({
  sequence: z
    .string()
    .regex(/^[1-9]\d{0,14}$/)
    .transform(Number),
});

@Controller('entries/:sequence')
export class ReadEntryController {
  constructor(private readonly database: Database) {}

  /** One entry, with its bytes exactly as received (base64). TRAIL.NO_SUCH_ENTRY beyond the end. */
  @Get()
  @Permission('trail.read')
  @Answers(200, entry)
  @Refuses(refuse, 'TRAIL.NO_SUCH_ENTRY')
  @ApiParam({ name: 'sequence', schema: { type: 'integer', minimum: 1 } })
  async read(@Param('sequence') given: string): Promise<Entry> {
    const { sequence } = parseRequest(ReadEntry, { sequence: given });
    const [row] = await this.database.query<EntryRow>(
      'SELECT sequence, leaf, bytes, received_at, topic FROM entry WHERE sequence = $1',
      [sequence],
    );
    if (!row) throw new Refused(refuse('TRAIL.NO_SUCH_ENTRY', { sequence }));
    return toEntry(row, true);
  }
}
