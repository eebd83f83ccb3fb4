import { Controller, Get, Param } from '@nestjs/common';
import { accessRefusals, Permission, type SignedIn, Who } from '#access';
import { areaCode } from '#contracts';
import { parseRequest } from '#custody';
import { Database } from '#database';
import { Answers, Refuses } from '#endpoint';
import { z } from 'zod';
import { actorIn } from '../../publishing/grid-draft-desk.js';

const InCounty = z.strictObject({ county: areaCode });

const listedDraft = z.object({
  draftId: z.uuid(),
  version: z.int(),
  basedOn: z.int().nullable().describe('The county’s latest revision when the draft was begun'),
  changedBy: z.uuid(),
  changedAt: z.date(),
});

/** As many as anybody looks through. */
const listed = 100;

@Controller('counties/:county/grid-drafts')
export class ListGridDraftsController {
  constructor(private readonly database: Database) {}

  /** The county's drafts that are neither published nor discarded, the one changed last first, a hundred at most. ACCESS.OUT_OF_SCOPE. */
  @Get()
  @Permission('grid.manage')
  @Answers(200, z.array(listedDraft))
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  list(@Who() who: SignedIn, @Param('county') given: string): Promise<z.infer<typeof listedDraft>[]> {
    const { county } = parseRequest(InCounty, { county: given });
    actorIn(who, 'grid.manage', county);
    return this.database.query(
      `SELECT draft_id AS "draftId", version, based_on AS "basedOn", changed_by AS "changedBy", changed_at AS "changedAt"
       FROM grid_draft WHERE county = $1 AND published_as IS NULL AND discarded_at IS NULL
       ORDER BY changed_at DESC LIMIT ${listed}`,
      [county],
    );
  }
}
