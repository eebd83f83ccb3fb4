import { Controller, Param, Post } from '@nestjs/common';
import { Permission } from '#access';
import { gridCode } from '#contracts';
import { Call, Command, type CommandCall, IdParam, parseRequest } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { Refused } from '#primitives';
import { z } from 'zod';
import { contentDigest } from '../../domain/grid-draft/draft-digest.js';
import { gridFields, gridPolygon } from '../../domain/grid-draft/grid-features.js';
import { refuse } from '../../domain/grid-registry.refusals.js';
import { putGrids, removeGrid } from '../../persistence/grid-drafts.js';
import { draftChanged, type DraftChanged, GridDraftDesk, RefusesDraft } from '../../publishing/grid-draft-desk.js';

const PutGrid = z.strictObject({ ...gridFields, polygon: gridPolygon });
const RemoveGrid = z.strictObject({});
const OneGrid = z.strictObject({ code: gridCode });

@Controller('grid-drafts/:draftId/grids/:code')
export class ChangeGridDraftController {
  constructor(private readonly desk: GridDraftDesk) {}

  /** Puts one grid into the draft, or replaces the one with this code. What is wrong with it, validation says. */
  @Post()
  @Permission('grid.manage')
  @Answers(201, draftChanged)
  @RefusesDraft()
  put(
    @Call() call: CommandCall,
    @IdParam('draftId') draftId: string,
    @Param('code') given: string,
    @Command(PutGrid) grid: z.infer<typeof PutGrid>,
  ): Promise<DraftChanged> {
    const { code } = parseRequest(OneGrid, { code: given });
    return this.desk.change(call, draftId, async ({ manager }) => {
      const grids = [{ code, ...grid }];
      await putGrids(manager, draftId, grids);
      return { change: 'GRID_PUT', grid: code, contentDigest: contentDigest(grids) };
    });
  }

  /** Takes one grid out of the draft. GRID_DRAFT.NO_GRID when it isn't in it. */
  @Post('removal')
  @Permission('grid.manage')
  @Answers(201, draftChanged)
  @RefusesDraft()
  @Refuses(refuse, 'GRID_DRAFT.NO_GRID')
  remove(
    @Call() call: CommandCall,
    @IdParam('draftId') draftId: string,
    @Param('code') given: string,
    @Command(RemoveGrid) _: z.infer<typeof RemoveGrid>,
  ): Promise<DraftChanged> {
    const { code } = parseRequest(OneGrid, { code: given });
    return this.desk.change(call, draftId, async ({ manager }) => {
      const removed = await removeGrid(manager, draftId, code);
      if (!removed) throw new Refused(refuse('GRID_DRAFT.NO_GRID', { grid: code }));
      return { change: 'GRID_REMOVED', grid: code, contentDigest: null };
    });
  }
}
