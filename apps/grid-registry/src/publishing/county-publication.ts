import { applyDecorators } from '@nestjs/common';
import { accessRefusals } from '#access';
import { areaCode, type TextRef, textRef } from '#contracts';
import { type CommandCall, type CommandTransaction, GoesBySeenVersion } from '#custody';
import { Refuses } from '#endpoint';
import { Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../domain/county-version/county-version.refusals.js';
import { type CountyKind, latestCountyVersion, nextCountyVersion } from '../persistence/county-versions.js';
import { keepRegistryText } from '../persistence/registry-texts.js';
import { lockUnits } from '../persistence/registry-units.js';
import { reason } from '../organisation/change.js';
import { actorIn } from './grid-draft-desk.js';
import type { Publication } from './publication.js';

export const CountyInPath = z.strictObject({ county: areaCode });

const validFrom = z.iso
  .datetime({ offset: true })
  .optional()
  .describe('生效时间 From when it holds, with a time zone; at once when left out');

/** What is said with every version, whatever is in it. */
export const aboutVersion = {
  validFrom,
  reason: reason.describe('事由 Why it is published; the text stays with the registry'),
};
type AboutVersion = z.infer<z.ZodObject<typeof aboutVersion>>;

/** A version as it is told, but for what is in it. */
export const publishedVersion = z.object({
  county: areaCode,
  version: z.int(),
  validFrom: z.iso.datetime(),
  reason: textRef.nullable(),
});
export type PublishedVersion = z.infer<typeof publishedVersion>;

/** What publishing a county's next version may be refused with, whatever is in it. */
export const RefusesCountyVersion = (): MethodDecorator =>
  applyDecorators(
    GoesBySeenVersion('The latest version that the sender saw, 0 before the first'),
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
  /** Why; null for what a file loaded. */
  readonly reason: TextRef | null;
}

/**
 * Begins a county's next version, by somebody who saw the latest there is; the county stays locked until it is done. Who
 * sees the versions sees why.
 * @throws Refused COUNTY_VERSION.*, ACCESS.OUT_OF_SCOPE
 */
export async function beginCountyVersion(
  call: CommandCall,
  { manager, at }: CommandTransaction,
  { kind, county, validFrom: wanted, reason: why }: AboutVersion & { kind: CountyKind; county: string },
): Promise<CountyPublication> {
  const by = actorIn(call.who, call.permission, county);
  if (call.seenVersion === null) throw new Refused(refuse('COUNTY_VERSION.SEEN_MISSING'));
  const latest = await lockLatest(manager, kind, county);
  if (call.seenVersion !== latest) throw new Refused(refuse('COUNTY_VERSION.STALE', { version: latest }));
  const from = wanted === undefined ? at : new Date(wanted);
  if (from < at) throw new Refused(refuse('COUNTY_VERSION.VALID_IN_PAST'));
  const version = await nextCountyVersion(manager, kind, latest);
  const ref = await keepRegistryText(manager, why, county, 'registry.read');
  return { kind, county, version, validFrom: from, reason: ref, manager, by, at };
}

/** Begins a county's next version out of a file: for now, and without a reason. @throws Refused COUNTY_VERSION.NO_COUNTY */
export async function loadedCountyVersion(
  publication: Publication,
  kind: CountyKind,
  county: string,
): Promise<CountyPublication> {
  const { manager, at } = publication;
  const version = await nextCountyVersion(manager, kind, await lockLatest(manager, kind, county));
  return { ...publication, kind, county, version, validFrom: at, reason: null };
}

/** Locks the county and gives the number of its latest version. @throws Refused COUNTY_VERSION.NO_COUNTY */
export async function lockLatest(manager: Publication['manager'], kind: CountyKind, county: string): Promise<number> {
  const unit = (await lockUnits(manager, [county], 'UPDATE')).get(county);
  if (unit?.level !== 'county') throw new Refused(refuse('COUNTY_VERSION.NO_COUNTY', { county }));
  return latestCountyVersion(manager, kind, county);
}

/** Writes the version; putting it on the topics is the caller's. */
export async function enterCountyVersion(
  { manager, by, at, kind, county, version, validFrom: from, reason: why }: CountyPublication,
  content: object,
): Promise<PublishedVersion> {
  await manager.query(
    `INSERT INTO county_version (kind, county, version, valid_from, content, published_at, published_by, reason)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8)`,
    [kind, county, version, from, JSON.stringify(content), at, by.actor, why && JSON.stringify(why)],
  );
  return { county, version, validFrom: from.toISOString(), reason: why };
}
