/** Reference data of one county, in versions that each begin to hold at some time. */
export interface CountyVersion {
  readonly county: string;
  readonly version: number;
  readonly validFrom: string;
}

/**
 * The county's version in force at `at`: the highest that has begun to hold. One with a higher number goes before one
 * that was published earlier to hold later: that one never will.
 */
export function versionInForce<V extends CountyVersion>(
  versions: readonly V[],
  county: string,
  at: Date,
): V | undefined {
  return versions.reduce<V | undefined>(
    (best, one) =>
      one.county === county && Date.parse(one.validFrom) <= at.getTime() && one.version > (best?.version ?? 0)
        ? one
        : best,
    undefined,
  );
}
