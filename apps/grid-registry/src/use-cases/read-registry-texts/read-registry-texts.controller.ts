import { Controller, Post } from '@nestjs/common';
import { authorizeInArea, Permission, type PermissionName, type SignedIn, Who } from '#access';
import { uuidAsSent } from '#contracts';
import { Command, RecordShown } from '#custody';
import { Database } from '#database';
import { Answers } from '#endpoint';
import { z } from 'zod';

const ReadTexts = z.strictObject({ textIds: z.array(uuidAsSent).min(1).max(200) });

/** A text as its reader sees it. */
const readText = z.object({ textId: z.uuid(), content: z.string() });
type ReadRegistryText = z.infer<typeof readText>;

@Controller('texts')
export class ReadRegistryTextsController {
  constructor(
    private readonly database: Database,
    private readonly shown: RecordShown,
  ) {}

  /**
   * Reasons and notes that the registry took, for the rows on a screen, in one call. Each was kept for those with one
   * permission in one area; all others are left out. That they were shown is on the record before the answer.
   */
  @Post('query')
  @Permission('registry-text.read')
  @Answers(200, z.array(readText))
  async query(
    @Who() who: SignedIn,
    @Command(ReadTexts) { textIds }: z.infer<typeof ReadTexts>,
  ): Promise<ReadRegistryText[]> {
    const texts = await this.database.query<ReadRegistryText & { area: string; permission: PermissionName }>(
      `SELECT text_id AS "textId", content, area, readable_with AS permission
       FROM registry_text WHERE text_id = ANY($1::uuid[])`,
      [textIds],
    );
    const visible = texts.flatMap(({ textId, content, permission, area }) => {
      const to = authorizeInArea(who, permission, area);
      return to ? [{ to, textId, content }] : [];
    });
    const acting = new Map(visible.map(({ to }) => [to.post.id, to]));
    await this.shown.record(
      [...acting.values()].map((to) => {
        const ids = visible.filter((text) => text.to.post.id === to.post.id).map(({ textId }) => textId);
        return { to, incidentId: null, what: 'TEXTS', ids };
      }),
    );
    return visible.map(({ textId, content }) => ({ textId, content }));
  }
}
