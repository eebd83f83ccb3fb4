import { Controller, Get, Inject } from '@nestjs/common';
import { accessRefusals, Permission, type SignedIn, Who } from '#access';
import { IdParam } from '#custody';
import { Database } from '#database';
import { Answers, Refuses } from '#endpoint';
import { CLOCK, type Clock } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/grid-registry.refusals.js';
import { gridReport } from '../../domain/grid-validation/grid-report.js';
import { type GridReport, validateGrids } from '../../domain/grid-validation/validate-grids.js';
import { gridsOfDraft, readDraft } from '../../persistence/grid-drafts.js';
import { latestRevision, readCountyToCover } from '../../persistence/grid-revisions.js';
import { actorIn } from '../../publishing/grid-draft-desk.js';

const report = gridReport.extend({ version: z.int() });

@Controller('grid-drafts/:draftId/validation')
export class ValidateGridDraftController {
  constructor(
    private readonly database: Database,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * Everything that is wrong with the draft (网格校验), each fault with the grids concerned and a place to look at, and
   * the balance of areas (square metres) and households. Incidents per grid are casebook's to tell, not the registry's.
   */
  @Get()
  @Permission('grid.manage')
  @Answers(200, report)
  @Refuses(refuse, 'GRID_DRAFT.UNKNOWN', 'GRID_DRAFT.DISCARDED')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  async validate(@Who() who: SignedIn, @IdParam('draftId') draftId: string): Promise<GridReport & { version: number }> {
    const { manager } = this.database;
    const { county, version } = await readDraft(manager, draftId);
    actorIn(who, 'grid.manage', county);
    const latest = await latestRevision(manager, county);
    const toCover = await readCountyToCover(manager, county, latest, this.clock.now());
    return { version, ...validateGrids(await gridsOfDraft(manager, draftId), toCover) };
  }
}
