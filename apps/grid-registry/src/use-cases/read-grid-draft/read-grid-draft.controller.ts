import { Controller, Get } from '@nestjs/common';
import { Permission, type SignedIn, Who } from '#access';
import { IdParam } from '#custody';
import { Database } from '#database';
import { contentDigest } from '../../domain/grid-draft/draft-digest.js';
import type { GridDraft } from '../../domain/grid-draft/grid-draft.js';
import { featuresOf, type GridFeatures } from '../../domain/grid-draft/grid-features.js';
import { gridsOfDraft, readDraft } from '../../persistence/grid-drafts.js';
import { actorIn } from '../../publishing/grid-draft-desk.js';

export interface DraftShown extends GridDraft {
  readonly grids: number;
  /** SHA-256, hex, of the content: the same as that of a revision with the same grids. */
  readonly contentDigest: string;
}

@Controller('grid-drafts/:draftId')
export class ReadGridDraftController {
  constructor(private readonly database: Database) {}

  /** The draft: its version, what it is based on, how many grids it has. */
  @Get()
  @Permission('grid.manage')
  async show(@Who() who: SignedIn, @IdParam('draftId') draftId: string): Promise<DraftShown> {
    const draft = await this.readable(who, draftId);
    const grids = await gridsOfDraft(this.database.manager, draftId);
    return { ...draft, grids: grids.length, contentDigest: contentDigest(grids) };
  }

  /** The draft's grids as GeoJSON, in the form that the import takes. */
  @Get('geojson')
  @Permission('grid.manage')
  async export(@Who() who: SignedIn, @IdParam('draftId') draftId: string): Promise<GridFeatures> {
    await this.readable(who, draftId);
    return featuresOf(await gridsOfDraft(this.database.manager, draftId));
  }

  private async readable(who: SignedIn, draftId: string): Promise<GridDraft> {
    const draft = await readDraft(this.database.manager, draftId);
    actorIn(who, 'grid.manage', draft.county);
    return draft;
  }
}
