import { type Actor, accessRefusals } from '#access';
import type { DataOf, Stage, TextRef } from '#contracts';
import { type Decision, decided, type HeldIncident, refused } from '#lifecycle';
import { areaContains, type Refusal } from '#primitives';
import type { CurrentCatalogue } from '#reference-copy';
import { refuse } from '../corrections.refusals.js';
import type { CorrectIncident } from './correct-incident.command.js';
import { recomputeClocks, type RulesByVersion } from './recompute-clocks.js';

export interface CorrectionContext {
  readonly actor: Actor;
  readonly catalogue: CurrentCatalogue;
  /** The grid of the point in the command, by the revision in force; undefined outside the county or without a point. */
  readonly located: { readonly grid: string; readonly revision: number } | undefined;
  readonly reason: TextRef;
  /** By which the running clocks were started. */
  readonly rules: RulesByVersion;
}

type Correction = DataOf<'incident.corrected.v1'>;

/** Before registration, urgency is the category's alone: nobody has raised it yet. */
const unregistered: readonly Stage[] = ['REPORTED', 'VERIFYING', 'SELF_HANDLED'];

/**
 * Puts category or place right (更正), in whatever stage. An urgent category raises urgency; what was registered as
 * urgent stays so. Only what really differs is changed: a command that changes nothing is refused.
 */
export function decideCorrection(
  { stage, scope, place: was, particulars }: HeldIncident<unknown>,
  { subcategory, point }: Pick<CorrectIncident, 'subcategory' | 'point'>,
  { actor, catalogue, located, reason, rules }: CorrectionContext,
): Decision {
  const item = subcategory === undefined ? undefined : catalogue.find(subcategory);
  if (subcategory !== undefined && !item) return refused(refuse('CORRECTION.UNKNOWN_SUBCATEGORY', { subcategory }));
  const category: Correction['category'] =
    item && item.code !== particulars.subcategory ? { before: particulars.subcategory, after: item.code } : null;

  const place: Correction['place'] =
    point && located && !samePoint(point, was?.point ?? null)
      ? {
          before: was && { ...was, grid: scope.grid },
          after: { point, grid: located.grid, gridRevision: located.revision },
        }
      : null;
  const refusal = point && placeRefusal(located, actor);
  if (refusal) return refused(refusal);
  if (!category && !place) return refused(refuse('CORRECTION.NOTHING_CHANGES'));

  const raised = particulars.urgent && !unregistered.includes(stage);
  const urgent = category && item ? raised || item.urgent : particulars.urgent;
  return decided('incident.corrected.v1', {
    category,
    place,
    urgent,
    reason,
    catalogueVersion: catalogue.version,
    ...(category && item
      ? recomputeClocks(particulars, urgent, item, rules)
      : { clocksStarted: [], clocksStopped: [] }),
  });
}

/** Nobody moves an incident out of the area of the post they act under. */
function placeRefusal(located: CorrectionContext['located'], { post }: Actor): Refusal | undefined {
  if (!located) return refuse('CORRECTION.OUTSIDE_COUNTY');
  return areaContains(post.unit, located.grid) ? undefined : accessRefusals('ACCESS.OUT_OF_SCOPE');
}

const samePoint = (one: { lng: number; lat: number }, other: { lng: number; lat: number } | null): boolean =>
  one.lng === other?.lng && one.lat === other.lat;
