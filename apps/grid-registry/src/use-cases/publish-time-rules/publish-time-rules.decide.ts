import type { Refusal } from '#primitives';
import type { RegistryUnit } from '../../domain/organisation/registry-unit.js';
import { countyOfUnit } from '../../domain/organisation/unit-codes.js';
import { refuse } from '../../domain/time-rules.refusals.js';
import type { PublishTimeRules } from './publish-time-rules.command.js';

export interface TimeRulesContext {
  /** The county, and the units named in the rules, as far as they are known. */
  readonly known: ReadonlyMap<string, RegistryUnit>;
  /** The county’s latest version; 0 before the first. */
  readonly latest: number;
  /** The version that whoever asks saw. */
  readonly seen: number | null;
  readonly now: Date;
}

/** Clocks of two machines may differ by so much: milliseconds. */
const aMinute = 60_000;

/** Why these time rules can’t be published; undefined when they can. */
export function timeRulesRefusal(
  { county, validFrom, unitHours }: Pick<PublishTimeRules, 'county' | 'validFrom' | 'unitHours'>,
  { known, latest, seen, now }: TimeRulesContext,
): Refusal | undefined {
  if (known.get(county)?.level !== 'county') return refuse('TIME_RULES.NO_COUNTY', { county });
  if (seen === null) return refuse('TIME_RULES.VERSION_MISSING');
  if (seen !== latest) return refuse('TIME_RULES.STALE', { version: latest });
  if (validFrom !== undefined && Date.parse(validFrom) < now.getTime() - aMinute) {
    return refuse('TIME_RULES.EFFECTIVE_IN_PAST');
  }
  const unknown = Object.keys(unitHours).find((unit) => !known.has(unit) || countyOfUnit(unit) !== county);
  return unknown === undefined ? undefined : refuse('TIME_RULES.UNKNOWN_UNIT', { unit: unknown });
}
