import { Controller, Get } from '@nestjs/common';
import { accessRefusals, Permission, type SignedIn, Who } from '#access';
import { areaCode } from '#contracts';
import { IdParam } from '#custody';
import { Database } from '#database';
import { Answers, Refuses } from '#endpoint';
import { type EventActor, OnRecord } from '#event-bus';
import { z } from 'zod';
import { contentDigest } from '../../domain/grid-draft/draft-digest.js';
import type { GridDraft } from '../../domain/grid-draft/grid-draft.js';
import { featuresOf, GridFeatures } from '../../domain/grid-draft/grid-features.js';
import { refuse } from '../../domain/grid-registry.refusals.js';
import { gridsOfDraft, readDraft } from '../../persistence/grid-drafts.js';
import { actorIn } from '../../publishing/grid-draft-desk.js';

const draftShown = z.object({
  draftId: z.uuid(),
  county: areaCode,
  version: z.int(),
  basedOn: z.int().nullable().describe('The county’s latest revision when the draft was begun'),
  publishedAs: z.int().nullable(),
  grids: z.int(),
  contentDigest: z.string().describe('SHA-256, hex: the same as that of a revision with the same grids'),
});
type DraftShown = z.infer<typeof draftShown>;

@Controller('grid-drafts/:draftId')
export class ReadGridDraftController {
  constructor(
    private readonly database: Database,
    private readonly onRecord: OnRecord,
  ) {}

  /** The draft: its version, what it is based on, how many grids it has. */
  @Get()
  @Permission('grid.manage')
  @Answers(200, draftShown)
  @Refuses(refuse, 'GRID_DRAFT.UNKNOWN', 'GRID_DRAFT.DISCARDED')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  async show(@Who() who: SignedIn, @IdParam('draftId') draftId: string): Promise<DraftShown> {
    const { draft } = await this.readable(who, draftId);
    const grids = await gridsOfDraft(this.database.manager, draftId);
    return { ...draft, grids: grids.length, contentDigest: contentDigest(grids) };
  }

  /** The draft's grids as GeoJSON, in the form that the import takes; on the record before they are given. */
  @Get('geojson')
  @Permission('grid.manage')
  @Answers(200, GridFeatures)
  @Refuses(refuse, 'GRID_DRAFT.UNKNOWN', 'GRID_DRAFT.DISCARDED')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  async export(@Who() who: SignedIn, @IdParam('draftId') draftId: string): Promise<GridFeatures> {
    const { draft, by } = await this.readable(who, draftId);
    const grids = await gridsOfDraft(this.database.manager, draftId);
    await this.onRecord.put({
      type: 'audit.exported.v1',
      subject: who.person,
      data: {
        what: 'grid-draft',
        filter: { draftId, version: draft.version },
        rows: grids.length,
        incidentId: null,
      },
      by,
    });
    return featuresOf(grids);
  }

  private async readable(who: SignedIn, draftId: string): Promise<{ draft: GridDraft; by: EventActor }> {
    const draft = await readDraft(this.database.manager, draftId);
    return { draft, by: actorIn(who, 'grid.manage', draft.county) };
  }
}
