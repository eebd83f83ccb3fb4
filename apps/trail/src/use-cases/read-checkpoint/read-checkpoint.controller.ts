import { Controller, Get, Header } from '@nestjs/common';
import { Public } from '#access';
import { Database } from '#database';
import { AnswersFile, Refuses } from '#endpoint';
import { Refused } from '#primitives';
import { newestCheckpoint } from '../../checkpoints/checkpoint.store.js';
import { refuse } from '../../domain/trail.refusals.js';

@Controller('checkpoint')
export class ReadCheckpointController {
  constructor(private readonly database: Database) {}

  /**
   * The newest checkpoint, as a signed note (C2SP tlog-checkpoint), with the lines of the witnesses that have co-signed
   * it so far. TRAIL.NO_CHECKPOINT before the first. Public: what only we can see proves nothing to anybody else.
   */
  @Get()
  @Header('Cache-Control', 'no-cache')
  @Public()
  @AnswersFile('text/plain')
  @Refuses(refuse, 'TRAIL.NO_CHECKPOINT')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  async read(): Promise<string> {
    const newest = await newestCheckpoint(this.database.manager);
    if (!newest) throw new Refused(refuse('TRAIL.NO_CHECKPOINT'));
    return newest.note;
  }
}
