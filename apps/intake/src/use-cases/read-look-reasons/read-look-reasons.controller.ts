import { Controller, Header, Post } from '@nestjs/common';
import { type Actor, accessRefusals, authorizeAnywhere, Permission, type SignedIn, Who } from '#access';
import { Command, ReadTexts, readTexts, RecordShown, type StoredText, textAsRead } from '#custody';
import { Database } from '#database';
import { Answers } from '#endpoint';
import { Refused } from '#primitives';
import type { z } from 'zod';
import { areasOf } from '../../persistence/areas-of.js';
import { LookReasons } from '../../persistence/look-reasons.js';

@Controller('look-reasons')
export class ReadLookReasonsController {
  constructor(
    private readonly database: Database,
    private readonly reasons: LookReasons,
    private readonly shown: RecordShown,
  ) {}

  /**
   * 查看理由的原文: why callers were looked at or searched for, in the words of whoever did, for whoever audits them. By
   * the ids that the trail has; other texts, and looks outside the auditor's area, are left out, and of one that was
   * erased it says when. That they were shown is on the record before the answer. Who called is not in it.
   */
  @Post('query')
  @Answers(200, readTexts)
  @Permission('look-reason.read')
  @Header('Cache-Control', 'no-store')
  async query(
    @Who() who: SignedIn,
    @Command(ReadTexts) { textIds, withSalt }: ReadTexts,
  ): Promise<z.infer<typeof readTexts>> {
    const reader = authorizeAnywhere(who, 'look-reason.read');
    if (!reader) throw new Refused(accessRefusals('ACCESS.FORBIDDEN'));
    const reasons = await this.reasons.read(this.database.manager, textIds, areasOf(who, 'look-reason.read'));
    await this.record(reader, reasons);
    return reasons.map((reason) => textAsRead(reason, withSalt));
  }

  private async record(to: Actor, reasons: readonly StoredText<string | null>[]): Promise<void> {
    const shown = reasons.filter((reason) => 'content' in reason);
    const incidents = [...new Set(shown.map(({ incidentId }) => incidentId))];
    await this.shown.record(
      incidents.map((incidentId) => ({
        ...{ to, incidentId, what: 'TEXTS' as const },
        ids: shown.filter((reason) => reason.incidentId === incidentId).map(({ textId }) => textId),
      })),
    );
  }
}
