import { Controller, Post } from '@nestjs/common';
import { authorize, Permission, type SignedIn, Who } from '#access';
import { Database } from '#database';
import { uuidAsSent } from '#contracts';
import { Answers } from '#endpoint';
import { z } from 'zod';
import { Command } from '../command/command.js';
import { loadIncidents } from '../incident/incident-store.js';

const ReadTexts = z.strictObject({ textIds: z.array(uuidAsSent).min(1).max(200) });

/** Texts as their reader sees them. */
const readTexts = z.array(z.object({ textId: z.uuid(), content: z.string() }));

@Controller('texts')
export class ReadTextsController {
  constructor(private readonly database: Database) {}

  /**
   * The texts that this service took, for the rows on a screen, in one call. Texts of incidents outside the reader's
   * scope, and unknown ones, are left out.
   */
  @Post('query')
  @Answers(200, readTexts)
  @Permission('text.read')
  async query(
    @Who() who: SignedIn,
    @Command(ReadTexts) { textIds }: z.infer<typeof ReadTexts>,
  ): Promise<z.infer<typeof readTexts>> {
    const rows = await this.database.query<{ text_id: string; incident_id: string; content: string }>(
      'SELECT text_id, incident_id, content FROM free_text WHERE text_id = ANY($1::uuid[])',
      [textIds],
    );
    const incidents = await loadIncidents(this.database.manager, [...new Set(rows.map((r) => r.incident_id))], {
      lock: false,
    });
    const visible = new Set(
      incidents.filter(({ scope }) => authorize(who, 'text.read', scope)).map(({ incidentId }) => incidentId),
    );
    return rows
      .filter(({ incident_id }) => visible.has(incident_id))
      .map(({ text_id, content }) => ({ textId: text_id, content }));
  }
}
