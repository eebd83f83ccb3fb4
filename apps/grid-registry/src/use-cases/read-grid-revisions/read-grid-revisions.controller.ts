import { Controller, Get, Param } from '@nestjs/common';
import { authorizeAnywhere, eventActor, Permission, type SignedIn, Who } from '#access';
import { areaCode } from '#contracts';
import { parseRequest, Query } from '#custody';
import { Database } from '#database';
import { Answers, Refuses } from '#endpoint';
import { OnRecord } from '#event-bus';
import { Refused } from '#primitives';
import { z } from 'zod';
import { contentDigest } from '../../domain/grid-draft/draft-digest.js';
import { featuresOf, GridFeatures } from '../../domain/grid-draft/grid-features.js';
import { refuse } from '../../domain/grid-registry.refusals.js';
import { gridsOfRevision } from '../../persistence/grid-revisions.js';

const ListGridRevisions = z.strictObject({ county: areaCode.describe('县（区） The county whose revisions to list') });
const ReadGridRevision = z.strictObject({
  revision: z.coerce
    .number()
    .int()
    .positive()
    .max(2 ** 31 - 1),
});

const listedRevision = z.object({
  revision: z.int(),
  county: areaCode,
  grids: z.int(),
  digest: z.string().describe('As in the manifest'),
  effectiveAt: z.date(),
  publishedAt: z.date(),
  publishedBy: z.string().describe('The person, or `system:` or `operator:` and the service'),
});
type ListedRevision = z.infer<typeof listedRevision>;

/** A revision as GeoJSON, and by what to tell that its content is another's. */
const exportedRevision = GridFeatures.extend({ revision: z.int(), contentDigest: z.string() });
type ExportedRevision = z.infer<typeof exportedRevision>;

@Controller('grid-revisions')
export class ReadGridRevisionsController {
  constructor(
    private readonly database: Database,
    private readonly onRecord: OnRecord,
  ) {}

  /** A county's published revisions, latest first. */
  @Get()
  @Permission('registry.read')
  @Answers(200, z.array(listedRevision))
  list(@Query(ListGridRevisions) { county }: z.infer<typeof ListGridRevisions>): Promise<ListedRevision[]> {
    return this.database.query<ListedRevision>(
      `SELECT revision, county, grids, digest, effective_at AS "effectiveAt", published_at AS "publishedAt",
         published_by AS "publishedBy"
       FROM grid_revision WHERE county = $1 ORDER BY revision DESC`,
      [county],
    );
  }

  /**
   * One revision as a GeoJSON FeatureCollection, in the form that a draft's import takes; on the record before it is
   * given. GRID_REVISION.UNKNOWN.
   */
  @Get(':revision/geojson')
  @Permission('registry.read')
  @Answers(200, exportedRevision)
  @Refuses(refuse, 'GRID_REVISION.UNKNOWN')
  async export(@Who() who: SignedIn, @Param('revision') given: string): Promise<ExportedRevision> {
    const { revision } = parseRequest(ReadGridRevision, { revision: given });
    const grids = await gridsOfRevision(this.database.manager, revision);
    if (grids.length === 0) throw new Refused(refuse('GRID_REVISION.UNKNOWN', { revision }));
    const actor = authorizeAnywhere(who, 'registry.read');
    if (!actor) throw new TypeError('the guard let in somebody without the permission');
    await this.onRecord.put({
      type: 'audit.exported.v1',
      subject: who.person,
      data: { what: 'grid-revision', filter: { revision }, rows: grids.length, incidentId: null },
      by: eventActor(actor),
    });
    return { ...featuresOf(grids), revision, contentDigest: contentDigest(grids) };
  }
}
