import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall, IdParam } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { Refused } from '#primitives';
import { z } from 'zod';
import { publishRefusal } from '../../domain/grid-draft/grid-draft.js';
import { refuse } from '../../domain/grid-registry.refusals.js';
import { validateGrids } from '../../domain/grid-validation/validate-grids.js';
import { reason } from '../../organisation/change.js';
import { gridsOfDraft, markPublished } from '../../persistence/grid-drafts.js';
import { latestRevision, readCountyToCover } from '../../persistence/grid-revisions.js';
import { keepRegistryText } from '../../persistence/registry-texts.js';
import { enterGridUnits } from '../../publishing/enter-grid-units.js';
import { GridDraftDesk, RefusesDraft } from '../../publishing/grid-draft-desk.js';
import { publishFacts } from '../../publishing/publication.js';
import {
  publishedRevision,
  type PublishedRevision,
  lockRevisions,
  publishGridRevision,
  stateOf,
} from '../../publishing/publish-grid-revision.js';

const PublishGridDraft = z.strictObject({
  effectiveAt: z.iso
    .datetime({ offset: true })
    .optional()
    .describe('生效时间 When the grids come into force, with a time zone; at once when left out'),
  reason: reason.optional(),
});

@Controller('grid-drafts/:draftId/publication')
export class PublishGridDraftController {
  constructor(private readonly desk: GridDraftDesk) {}

  /**
   * Publishes the draft as the county's next revision, which never changes after that. Refuses a draft with faults
   * (GRID_DRAFT.FAULTY names the first hundred), one that is based on an older revision (GRID_DRAFT.BASE_REPLACED),
   * and a time in the past. If-Match: the version that was validated.
   */
  @Post()
  @Permission('grid.manage')
  @Answers(201, publishedRevision)
  @RefusesDraft()
  @Refuses(refuse, 'GRID_DRAFT.BASE_REPLACED', 'GRID_DRAFT.EFFECTIVE_IN_PAST', 'GRID_DRAFT.FAULTY')
  publish(
    @Call() call: CommandCall,
    @IdParam('draftId') draftId: string,
    @Command(PublishGridDraft) { effectiveAt: wanted, reason: why }: z.infer<typeof PublishGridDraft>,
  ): Promise<PublishedRevision> {
    return this.desk.settle(call, draftId, async ({ draft, manager, by, at }) => {
      await lockRevisions(manager);
      const effectiveAt = wanted === undefined ? at : new Date(wanted);
      const latest = await latestRevision(manager, draft.county);
      const grids = await gridsOfDraft(manager, draftId);
      const { faults } = validateGrids(grids, await readCountyToCover(manager, draft.county, latest, at));
      const refusal = publishRefusal(draft, { faults, latest, effectiveAt, now: at });
      if (refusal) throw new Refused(refusal);
      const sound = grids.map(stateOf);
      const publication = { manager, by, at };
      await enterGridUnits(publication, sound);
      const published = await publishGridRevision(publication, draft.county, sound, effectiveAt);
      await markPublished(manager, draftId, published.revision);
      const { county, version } = draft;
      const kept = why === undefined ? null : await keepRegistryText(manager, why, county, 'grid.manage');
      const fact = { draftId, county, version, revision: published.revision, reason: kept };
      await publishFacts(publication, 'registry.grid-draft-published.v1', [fact], () => draftId);
      return published;
    });
  }
}
