import { Controller, Post } from '@nestjs/common';
import { authorize, Permission, type SignedIn, Who } from '#access';
import { Database } from '#database';
import { Answers } from '#endpoint';
import type { z } from 'zod';
import { Command } from '../command/command.js';
import { loadIncidents } from '../incident/incident-store.js';
import { FreeTexts } from './free-texts.js';
import { ReadTexts, readTexts, textAsRead } from './read-texts.js';
import { RecordShown } from '../shown/record-shown.js';

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
    @Command(ReadTexts) { textIds, withSalt }: ReadTexts,
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
    return texts.filter(({ incidentId }) => visible.has(incidentId)).map((text) => textAsRead(text, withSalt));
  }
}
