import { parseRequest } from '#custody';
import type { Database } from '#database';
import { Refused } from '#primitives';
import { refuse } from '../domain/county-version/county-version.refusals.js';
import { VersionInPath } from '../domain/county-version/version-in-path.js';
import {
  type CountyKind,
  type CountyVersion,
  listCountyVersions,
  readCountyVersion,
} from '../persistence/county-versions.js';
import { CountyInPath } from './county-publication.js';

/** The versions of what `/counties/:county/…` names, latest first, without what is in them. @throws Refused REQUEST.INVALID */
export function versionsInPath(database: Database, kind: CountyKind, given: string): Promise<CountyVersion[]> {
  const { county } = parseRequest(CountyInPath, { county: given });
  return listCountyVersions(database, kind, county);
}

/** The version that `/counties/:county/…/:version` names, whole. @throws Refused REQUEST.INVALID, COUNTY_VERSION.UNKNOWN */
export async function versionInPath<C extends object>(
  database: Database,
  kind: CountyKind,
  given: { readonly county: string; readonly version: string },
): Promise<CountyVersion & C> {
  const { county, version } = parseRequest(VersionInPath, given);
  const found = await readCountyVersion<C>(database, kind, county, version);
  if (!found) throw new Refused(refuse('COUNTY_VERSION.UNKNOWN', { county, version: given.version }));
  const { content, ...about } = found;
  return { ...about, ...content };
}
