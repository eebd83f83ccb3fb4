import { Controller, Header, Post } from '@nestjs/common';
import { Public } from '#access';
import { eventIdOf, lookUpReceipt, type LookUpReceipt, readReceiptNumber } from '#contracts';
import { Command } from '#custody';
import { Database } from '#database';
import { Answers, Refuses } from '#endpoint';
import { Refused } from '#primitives';
import { checkpointToShow } from '../../checkpoints/checkpoint.store.js';
import { readLogKeys } from '../../checkpoints/log-keys.js';
import { AssembleDossier } from '../../dossier/assemble-dossier.js';
import { refuse } from '../../domain/trail.refusals.js';
import { readReceiptEntry } from '../../sequence/read-entries.js';
import { publicCourse } from './public-steps.js';
import { type ReceiptAnswer, receiptAnswer } from './receipt.js';

@Controller('receipts/query')
export class LookUpReceiptController {
  constructor(
    private readonly database: Database,
    private readonly dossiers: AssembleDossier,
  ) {}

  /**
   * The receipt for what was reported under a receipt number, and what has become of it. TRAIL.NOT_SEQUENCED_YET where
   * no checkpoint covers it yet, which takes some seconds, and for a number that was never given out: intake can tell.
   * Public: whoever reports has no account. Whoever knows only the event can't get it, since the number is not in it.
   */
  @Post()
  @Public()
  @Header('Cache-Control', 'no-store')
  @Answers(200, receiptAnswer)
  @Refuses(refuse, 'TRAIL.NOT_SEQUENCED_YET')
  async lookUp(@Command(lookUpReceipt) { number }: LookUpReceipt): Promise<ReceiptAnswer> {
    const { manager } = this.database;
    const receiptNumber = readReceiptNumber(number);
    const entry = receiptNumber && (await readReceiptEntry(manager, eventIdOf(receiptNumber)));
    const checkpoint = entry && (await checkpointToShow(manager, entry.sequence));
    if (!checkpoint) throw new Refused(refuse('TRAIL.NOT_SEQUENCED_YET'));
    const { size, note } = checkpoint;
    const [proven] = await this.dossiers.proveAll([entry], size);
    const keys = (await readLogKeys(manager)).map(({ vkey }) => vkey);
    return {
      receipt: { entry: proven!, checkpoint: { size, note }, keys },
      ...(await publicCourse(manager, entry.incidentId)),
    };
  }
}
