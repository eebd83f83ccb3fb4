import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { gridCode } from '#contracts';
import { Call, Command, type CommandCall, IdParam } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { Refused } from '#primitives';
import { z } from 'zod';
import { contentDigest } from '../../domain/grid-draft/draft-digest.js';
import { gridFields, gridPolygon } from '../../domain/grid-draft/grid-features.js';
import { refuse } from '../../domain/grid-registry.refusals.js';
import { putGrids, removeGrid } from '../../persistence/grid-drafts.js';
import {
  type ChangedInDraft,
  draftChanged,
  type DraftChanged,
  GridDraftDesk,
  RefusesDraft,
} from '../../publishing/grid-draft-desk.js';

const EditGridDraft = z
  .strictObject({
    put: z.array(z.strictObject({ code: gridCode, ...gridFields, polygon: gridPolygon })).max(500),
    remove: z.array(gridCode).max(500),
  })
  .refine(({ put, remove }) => put.length + remove.length > 0, 'nothing to change');

@Controller('grid-drafts/:draftId/edits')
export class EditGridDraftController {
  constructor(private readonly desk: GridDraftDesk) {}

  /**
   * Puts and takes out several grids at once, as an editor has drawn them: a border that moves is a border of two grids,
   * and nobody sees it moved on one side only. Each grid counts the version up by one. GRID_DRAFT.NO_GRID for one to
   * take out that is not there; GRID_DRAFT.CODE_TWICE.
   */
  @Post()
  @Permission('grid.manage')
  @Answers(201, draftChanged)
  @RefusesDraft()
  @Refuses(refuse, 'GRID_DRAFT.NO_GRID', 'GRID_DRAFT.CODE_TWICE')
  edit(
    @Call() call: CommandCall,
    @IdParam('draftId') draftId: string,
    @Command(EditGridDraft) { put, remove }: z.infer<typeof EditGridDraft>,
  ): Promise<DraftChanged> {
    const codes = [...put.map(({ code }) => code), ...remove];
    const twice = codes.find((code, at) => codes.indexOf(code) !== at);
    return this.desk.changeAll(call, draftId, async ({ manager }) => {
      if (twice !== undefined) throw new Refused(refuse('GRID_DRAFT.CODE_TWICE', { grid: twice }));
      const changes: ChangedInDraft[] = [];
      for (const code of remove) {
        if (!(await removeGrid(manager, draftId, code)))
          throw new Refused(refuse('GRID_DRAFT.NO_GRID', { grid: code }));
        changes.push({ change: 'GRID_REMOVED', grid: code, contentDigest: null });
      }
      await putGrids(manager, draftId, put);
      for (const grid of put)
        changes.push({ change: 'GRID_PUT', grid: grid.code, contentDigest: contentDigest([grid]) });
      return changes;
    });
  }
}
