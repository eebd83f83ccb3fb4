import { Controller, Post } from '@nestjs/common';
import { ApiConsumes } from '@nestjs/swagger';
import { Permission } from '#access';
import { Call, Command, type CommandCall, IdParam } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { Refused } from '#primitives';
import { geoJson } from '#service-runtime';
import { contentDigest } from '../../domain/grid-draft/draft-digest.js';
import { GridFeatures, gridsOf } from '../../domain/grid-draft/grid-features.js';
import { refuse } from '../../domain/grid-registry.refusals.js';
import { putGrids, removeAllGrids } from '../../persistence/grid-drafts.js';
import { draftChanged, type DraftChanged, GridDraftDesk, RefusesDraft } from '../../publishing/grid-draft-desk.js';

@Controller('grid-drafts/:draftId/geojson')
export class ImportGridDraftController {
  constructor(private readonly desk: GridDraftDesk) {}

  /**
   * Replaces all grids of the draft by those of a GeoJSON FeatureCollection (RFC 7946): per feature a Polygon, and
   * `properties` with code, community, name, households, kind. As application/geo+json it may have up to 16 MB, as
   * application/json 256 kB like everything else. GRID_DRAFT.CODE_TWICE.
   */
  @Post()
  @ApiConsumes(geoJson.type, 'application/json')
  @Permission('grid.manage')
  @Answers(201, draftChanged)
  @RefusesDraft()
  @Refuses(refuse, 'GRID_DRAFT.CODE_TWICE')
  import(
    @Call() call: CommandCall,
    @IdParam('draftId') draftId: string,
    @Command(GridFeatures) features: GridFeatures,
  ): Promise<DraftChanged> {
    const grids = gridsOf(features);
    const codes = grids.map(({ code }) => code);
    const twice = codes.find((code, at) => codes.indexOf(code) !== at);
    return this.desk.change(call, draftId, async ({ manager }) => {
      if (twice !== undefined) throw new Refused(refuse('GRID_DRAFT.CODE_TWICE', { grid: twice }));
      await removeAllGrids(manager, draftId);
      await putGrids(manager, draftId, grids);
      return { change: 'GRIDS_REPLACED', grid: null, contentDigest: contentDigest(grids) };
    });
  }
}
