import type { CatalogueItem, IncidentLevel, RoutingRule, SuggestionBasis } from '#contracts';
import type { WorkingCalendar } from '#deadlines';
import type { HeldIncident } from '#lifecycle';
import { type MomentOfDay, momentOfDay, type RoutingCase, ruleThatApplies, unitRoutedTo } from '#routing';
import type { IncidentDispatch } from './incident-dispatch.js';
import type { Reference } from './reference.js';
import { unitInOffice } from './units-that-may-handle.js';

/** 派遣建议: where the rules or the catalogue send an incident, and by what. */
export interface SuggestedDispatch {
  readonly by: SuggestionBasis;
  readonly leadUnit: string;
  readonly coUnits: readonly string[];
  /** On whose desk the rule puts it; null where it says nothing of it. */
  readonly level: IncidentLevel | null;
  /** The handling limit. */
  readonly limit: Pick<CatalogueItem, 'limit' | 'limitKind'>;
}

/**
 * Where an incident goes: by the first of the county's rules that applies, else by the catalogue; undefined where the
 * catalogue doesn't have its subcategory. Closed units are named by who has their work now.
 */
export function suggestDispatch(
  incident: HeldIncident<IncidentDispatch>,
  { units, catalogue, routingRules }: Reference,
  { at, calendar }: { at: Date; calendar: WorkingCalendar },
): SuggestedDispatch | undefined {
  const { grid } = incident.scope;
  const item = catalogue.find(incident.particulars.subcategory ?? '');
  if (!item) return undefined;
  const itsOwn = { limit: item.limit, limitKind: item.limitKind };
  const inOffice = (target: RoutingRule['then']['lead']) => unitInOffice(units, unitRoutedTo(target, grid), at);
  const rule = routingRules && ruleThatApplies(routingRules.rules, caseOf(incident, momentOfDay(at, calendar)));
  if (!routingRules || !rule || rule === 'UNKNOWN') {
    const by = { kind: 'CATALOGUE', version: catalogue.version } as const;
    return { by, leadUnit: inOffice(item.leadDepartment), coUnits: [], level: null, limit: itsOwn };
  }
  const { lead, coUnits, level, limit } = rule.then;
  const leadUnit = inOffice(lead);
  return {
    by: { kind: 'RULE', rule: rule.number, version: routingRules.version },
    leadUnit,
    // A merger may have made one of two: each is named once, and the lead not again.
    coUnits: [...new Set(coUnits.map(inOffice))].filter((unit) => unit !== leadUnit),
    level,
    limit: limit ?? itsOwn,
  };
}

/** What the rules look at, of an incident. */
export const caseOf = (
  { scope, particulars, held }: HeldIncident<IncidentDispatch>,
  moment: MomentOfDay,
): RoutingCase => ({
  subcategory: particulars.subcategory ?? '',
  grid: scope.grid,
  source: held.source,
  urgent: particulars.urgent,
  keywordsFound: held.keywordsFound,
  moment,
});

/** Whether somebody who names these units follows the suggestion: they may ask others to help, and leave out nobody. */
export const follows = (
  suggested: SuggestedDispatch,
  { leadUnit, coUnits }: { leadUnit: string; coUnits: readonly string[] },
): boolean => suggested.leadUnit === leadUnit && suggested.coUnits.every((unit) => coUnits.includes(unit));
