import { Readable } from 'node:stream';
import { Controller, Get, StreamableFile } from '@nestjs/common';
import { authorizeAnywhere, eventActor, Permission, type SignedIn, Who } from '#access';
import { Query } from '#custody';
import { Database } from '#database';
import { AnswersFile, Refuses } from '#endpoint';
import { OnRecord } from '#event-bus';
import { Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/trail.refusals.js';
import { readEntriesAfter } from '../../sequence/read-entries.js';
import { readTreeHead } from '../../tree/tree.store.js';

const ExportEntries = z.strictObject({
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0).describe('Goes on after this entry'),
  upTo: z.coerce.number().int().min(1).max(Number.MAX_SAFE_INTEGER).describe('The last one: the size of a checkpoint'),
});

const batchSize = 1_000;
const newline = Buffer.from('\n');

@Controller('export/entries')
export class ExportEntriesController {
  constructor(
    private readonly database: Database,
    private readonly onRecord: OnRecord,
  ) {}

  /**
   * Entries in sequence order, one a line: each line is exactly the bytes whose leaf hash counts. An answer that breaks
   * off is gone on with after the last whole line. On record before it begins. TRAIL.NO_SUCH_TREE where there are not so
   * many.
   */
  @Get()
  @Permission('trail.read')
  @AnswersFile('application/x-ndjson')
  @Refuses(refuse, 'TRAIL.NO_SUCH_TREE')
  async export(
    @Who() who: SignedIn,
    @Query(ExportEntries) { after, upTo }: z.infer<typeof ExportEntries>,
  ): Promise<StreamableFile> {
    const known = (await readTreeHead(this.database.manager)).size;
    if (upTo > known) throw new Refused(refuse('TRAIL.NO_SUCH_TREE', { size: upTo, known }));
    const actor = authorizeAnywhere(who, 'trail.read');
    if (!actor) throw new TypeError('the guard let in somebody without the permission');
    await this.onRecord.put({
      type: 'audit.exported.v1',
      subject: who.person,
      data: { what: 'trail', filter: { after, upTo }, rows: Math.max(0, upTo - after), incidentId: null },
      by: eventActor(actor),
    });
    return new StreamableFile(Readable.from(this.lines(after, upTo)), { type: 'application/x-ndjson' });
  }

  private async *lines(after: number, upTo: number): AsyncGenerator<Buffer> {
    for (let last = after; last < upTo;) {
      const entries = await readEntriesAfter(this.database.manager, last, Math.min(batchSize, upTo - last));
      // Fewer than there should be: whoever verifies the export must see that, and not just a broken connection.
      if (entries.length === 0) return;
      yield Buffer.concat(entries.flatMap(({ bytes }) => [bytes, newline]));
      last = entries.at(-1)!.sequence;
    }
  }
}
