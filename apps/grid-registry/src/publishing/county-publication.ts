import { applyDecorators } from '@nestjs/common';
import { accessRefusals } from '#access';
import { areaCode } from '#contracts';
import type { CommandCall, CommandTransaction } from '#custody';
import { Refuses } from '#endpoint';
import { Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../domain/county-version/county-version.refusals.js';
import { type CountyKind, latestCountyVersion } from '../persistence/county-versions.js';
import { lockUnits } from '../persistence/registry-units.js';
import { actorIn } from './grid-draft-desk.js';
import type { Publication } from './publication.js';

export const CountyInPath = z.strictObject({ county: areaCode });

/** 生效时间, of whatever a county publishes in versions. */
export const validFrom = z.iso
  .datetime({ offset: true })
  .optional()
  .describe('生效时间 From when it holds, with a time zone; at once when left out');

export const publishedVersion = z.object({ county: areaCode, version: z.int(), validFrom: z.iso.datetime() });
export type PublishedVersion = z.infer<typeof publishedVersion>;

/** What publishing a county's next version may be refused with, whatever is in it. */
export const RefusesCountyVersion = (): MethodDecorator =>
  applyDecorators(
    Refuses(
      refuse,
      'COUNTY_VERSION.NO_COUNTY',
      'COUNTY_VERSION.SEEN_MISSING',
      'COUNTY_VERSION.STALE',
      'COUNTY_VERSION.VALID_IN_PAST',
    ),
    Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE'),
  );

/** The next version of what a county publishes, before it is written. */
export interface CountyPublication extends Publication {
  readonly kind: CountyKind;
  readonly county: string;
  readonly version: number;
  readonly validFrom: Date;
}

/**
 * Begins a county's next version, by somebody who saw the latest there is; the county stays locked until it is done.
 * @throws Refused COUNTY_VERSION.*, ACCESS.OUT_OF_SCOPE
 */
export async function beginCountyVersion(
  call: CommandCall,
  { manager, at }: CommandTransaction,
  { kind, county, validFrom: wanted }: { kind: CountyKind; county: string; validFrom?: string | undefined },
): Promise<CountyPublication> {
  const by = actorIn(call.who, call.permission, county);
  if (call.seenVersion === null) throw new Refused(refuse('COUNTY_VERSION.SEEN_MISSING'));
  const latest = await lockLatest(manager, kind, county);
  if (call.seenVersion !== latest) throw new Refused(refuse('COUNTY_VERSION.STALE', { version: latest }));
  const from = wanted === undefined ? at : new Date(wanted);
  if (from < at) throw new Refused(refuse('COUNTY_VERSION.VALID_IN_PAST'));
  return { kind, county, version: latest + 1, validFrom: from, manager, by, at };
}

/** Locks the county and gives the number of its latest version. @throws Refused COUNTY_VERSION.NO_COUNTY */
export async function lockLatest(manager: Publication['manager'], kind: CountyKind, county: string): Promise<number> {
  const unit = (await lockUnits(manager, [county], 'UPDATE')).get(county);
  if (unit?.level !== 'county') throw new Refused(refuse('COUNTY_VERSION.NO_COUNTY', { county }));
  return latestCountyVersion(manager, kind, county);
}

/** Writes the version; putting it on the topics is the caller's. */
export async function enterCountyVersion(
  { manager, by, at, kind, county, version, validFrom: from }: CountyPublication,
  content: object,
): Promise<PublishedVersion> {
  await manager.query(
    `INSERT INTO county_version (kind, county, version, valid_from, content, published_at, published_by)
     VALUES ($1, $2, $3, $4, $5, $6, $7)`,
    [kind, county, version, from, JSON.stringify(content), at, by.actor],
  );
  return { county, version, validFrom: from.toISOString() };
}
