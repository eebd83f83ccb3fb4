import { Controller, Param, Post } from '@nestjs/common';
import { accessRefusals, Permission } from '#access';
import { areaCode } from '#contracts';
import { Call, Command, type CommandCall, CommandShell, parseRequest } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { newId, Refused } from '#primitives';
import { z } from 'zod';
import { contentDigest } from '../../domain/grid-draft/draft-digest.js';
import { refuse } from '../../domain/grid-registry.refusals.js';
import { copyRevision, gridsOfDraft, insertDraft } from '../../persistence/grid-drafts.js';
import { latestRevision } from '../../persistence/grid-revisions.js';
import { actorIn, draftChanged, type DraftChanged, recordChange } from '../../publishing/grid-draft-desk.js';

const BeginGridDraft = z.strictObject({
  from: z
    .enum(['LATEST', 'EMPTY'])
    .describe('LATEST: with the grids of the county’s latest revision; EMPTY: with none, to import GeoJSON'),
});
const InCounty = z.strictObject({ county: areaCode });

@Controller('counties/:county/grid-drafts')
export class BeginGridDraftController {
  constructor(private readonly shell: CommandShell) {}

  /**
   * Begins a draft of the county's next grid revision (网格修订草案). Any number may be worked on at once; the first to
   * be published makes the others begin anew. GRID_DRAFT.NO_COUNTY; ACCESS.OUT_OF_SCOPE.
   */
  @Post()
  @Permission('grid.manage')
  @Answers(201, draftChanged)
  @Refuses(refuse, 'GRID_DRAFT.NO_COUNTY')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  begin(
    @Call() call: CommandCall,
    @Param('county') given: string,
    @Command(BeginGridDraft) { from }: z.infer<typeof BeginGridDraft>,
  ): Promise<DraftChanged> {
    const { county } = parseRequest(InCounty, { county: given });
    return this.shell.run(call, async ({ manager, at }) => {
      const by = actorIn(call.who, call.permission, county);
      const known: unknown[] = await manager.query(`SELECT 1 FROM unit WHERE code = $1 AND level = 'county'`, [county]);
      if (known.length === 0) throw new Refused(refuse('GRID_DRAFT.NO_COUNTY', { county }));
      const basedOn = await latestRevision(manager, county);
      const draft = { draftId: newId(), county, version: 1, basedOn, publishedAs: null };
      await insertDraft(manager, draft, call.who.person, at);
      if (from === 'LATEST' && basedOn !== null) await copyRevision(manager, draft.draftId, basedOn);
      const content = contentDigest(await gridsOfDraft(manager, draft.draftId));
      const changed = { change: 'BEGUN' as const, grid: null, contentDigest: content };
      await recordChange({ manager, at, by }, draft, changed);
      return { draftId: draft.draftId, version: draft.version };
    });
  }
}
