import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall, IdParam } from '#custody';
import { Answers } from '#endpoint';
import { z } from 'zod';
import { markDiscarded } from '../../persistence/grid-drafts.js';
import { draftChanged, type DraftChanged, GridDraftDesk, RefusesDraft } from '../../publishing/grid-draft-desk.js';
import { publishFacts } from '../../publishing/publication.js';

const DiscardGridDraft = z.strictObject({});

@Controller('grid-drafts/:draftId/discarding')
export class DiscardGridDraftController {
  constructor(private readonly desk: GridDraftDesk) {}

  /**
   * Gives the draft up (放弃草案), with all that is drawn on it: it can't be had again. If-Match: the version that was
   * seen, so that nobody throws away what somebody else has just drawn.
   */
  @Post()
  @Permission('grid.manage')
  @Answers(201, draftChanged)
  @RefusesDraft()
  discard(
    @Call() call: CommandCall,
    @IdParam('draftId') draftId: string,
    @Command(DiscardGridDraft) _: z.infer<typeof DiscardGridDraft>,
  ): Promise<DraftChanged> {
    return this.desk.settle(call, draftId, async ({ draft, ...publication }) => {
      const { county, version } = draft;
      await markDiscarded(publication.manager, draftId, publication.at);
      const fact = { draftId, county, version };
      await publishFacts(publication, 'registry.grid-draft-discarded.v1', [fact], () => draftId);
      return { draftId, version };
    });
  }
}
