import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { defaultTimeRules } from '#deadlines';
import type { DemoCounty } from '../domain/demo-county/read-demo-county.js';
import type { CountyKind } from '../persistence/county-versions.js';
import { changeUnits } from './change-units.js';
import { loadedCountyVersion } from './county-publication.js';
import { grantPosts } from './grant-posts.js';
import { type Publication, publishFacts } from './publication.js';
import { publishAdmissionList } from './publish-admission-list.js';
import { publishCatalogue } from './publish-catalogue.js';
import { publishGridRevision } from './publish-grid-revision.js';
import { publishRoutingRules } from './publish-routing-rules.js';
import { publishTimeRules } from './publish-time-rules.js';

/**
 * Enters a county with everything that belongs to it and publishes it, in the publication's transaction. Answers false,
 * having changed nothing, when the county is there already. The catalogue serves all counties: the first brings it.
 */
export async function loadCounty(publication: Publication, county: DemoCounty): Promise<boolean> {
  const { manager, at } = publication;
  await manager.query('SELECT pg_advisory_xact_lock(1)');
  const present: { code: string }[] = await manager.query('SELECT code FROM unit WHERE code = ANY($1::text[])', [
    county.units.map(({ code }) => code),
  ]);
  const known = new Set(present.map(({ code }) => code));
  if (known.has(county.code)) return false;
  // Its city may be there, with another of its counties.
  await changeUnits(
    publication,
    county.units.filter(({ code }) => !known.has(code)),
  );
  const [{ catalogues }]: [{ catalogues: number }] = await manager.query(
    'SELECT count(*)::int AS catalogues FROM catalogue',
  );
  if (catalogues === 0) await publishCatalogue(publication, county.catalogue);
  await manager.query(
    `INSERT INTO unit_outline (unit, outline, synthetic)
     SELECT unit, outline, synthetic FROM jsonb_to_recordset($1::jsonb) AS o(unit text, outline jsonb, synthetic boolean)`,
    [JSON.stringify(county.outlines)],
  );
  await publishGridRevision(publication, county.code, county.grids);
  const next = (kind: CountyKind) => loadedCountyVersion(publication, kind, county.code);
  // So that the trail has by what its clocks run.
  await publishTimeRules(await next('time-rules'), { ...defaultTimeRules, days: {} });
  await publishRoutingRules(await next('routing-rules'), county.routingRules);
  await publishAdmissionList(await next('admission-list'), county.admissionList);
  await grantPosts(
    publication,
    county.people.map(({ personId, name }) => ({ personId, name, synthetic: true })),
    county.posts.map(({ unitCode, ...post }) => ({ ...post, unit: unitCode, validFrom: at })),
  );
  await publishFacts(publication, 'audit.county-imported.v1', [imported(county)], () => county.code);
  return true;
}

const imported = ({ code, units, grids, people, posts, outlines }: DemoCounty) => ({
  county: code,
  ...{ units: units.length, grids: grids.length, people: people.length, posts: posts.length },
  outlinesDigest: createHash('sha256')
    .update(canonicalize(outlines) ?? '')
    .digest('hex'),
});
