import { Controller, Post } from '@nestjs/common';
import { authorize, Permission, type SignedIn, Who } from '#access';
import { Database } from '#database';
import { uuidAsSent } from '#contracts';
import { Answers } from '#endpoint';
import { z } from 'zod';
import { Command } from '../command/command.js';
import { loadIncidents } from '../incident/incident-store.js';
import { FreeTexts } from './free-texts.js';
import { RecordShown } from '../shown/record-shown.js';

const ReadTexts = z.strictObject({
  textIds: z.array(uuidAsSent).min(1).max(200),
  withSalt: z.boolean().default(false).describe('Whether to give what opens their commitments in the trail as well'),
});

/** Texts as their reader sees them; where one was erased, when. */
const readTexts = z.array(
  z.union([
    z.object({ textId: z.uuid(), content: z.string(), salt: z.string().optional().describe('base64url') }),
    z.object({ textId: z.uuid(), erased: z.literal(true), erasedAt: z.iso.datetime().describe('已擦除 When') }),
  ]),
);

@Controller('texts')
export class ReadTextsController {
  constructor(
    private readonly database: Database,
    private readonly texts: FreeTexts,
    private readonly shown: RecordShown,
  ) {}

  /**
   * The texts that this service took, for the rows on a screen, in one call. Texts of incidents outside the reader's
   * scope, and unknown ones, are left out; of one that was erased it says when. That they were shown is on the record
   * before the answer.
   */
  @Post('query')
  @Answers(200, readTexts)
  @Permission('text.read')
  async query(
    @Who() who: SignedIn,
    @Command(ReadTexts) { textIds, withSalt }: z.infer<typeof ReadTexts>,
  ): Promise<z.infer<typeof readTexts>> {
    const { manager } = this.database;
    const texts = await this.texts.read(manager, textIds);
    const incidents = await loadIncidents(manager, [...new Set(texts.map(({ incidentId }) => incidentId))], {
      lock: false,
    });
    const visible = new Map(
      incidents.flatMap(({ incidentId, scope }) => {
        const to = authorize(who, 'text.read', scope);
        return to ? [[incidentId, to] as const] : [];
      }),
    );
    await this.shown.record(
      [...visible].map(([incidentId, to]) => {
        const shown = texts.filter((text) => text.incidentId === incidentId && 'content' in text);
        return { to, incidentId, what: 'TEXTS', ids: shown.map(({ textId }) => textId) };
      }),
    );
    return texts
      .filter(({ incidentId }) => visible.has(incidentId))
      .map((text) =>
        'content' in text
          ? {
              ...{ textId: text.textId, content: text.content },
              ...(withSalt && { salt: text.salt.toString('base64url') }),
            }
          : { textId: text.textId, erased: true, erasedAt: text.erasedAt.toISOString() },
      );
  }
}
