import type { IncidentLevel } from '#contracts';
import type { TimeRules } from '#deadlines';
import { type Decision, decided, type HeldIncident, refused } from '#lifecycle';
import type { CurrentCatalogue, PublishedRules } from '#reference-copy';
import { momentOfDay, ruleThatApplies } from '#routing';
import { dispatchClock, runningClocks } from '../../domain/clocks.js';
import type { IncidentIntake } from '../../domain/incident-intake.js';
import { refuse } from '../../domain/intake.refusals.js';
import type { RegisterIncident } from './register-incident.command.js';

export interface RegistrationContext {
  readonly catalogue: CurrentCatalogue;
  /** The county's routing rules in force, and which of their lists of words the text has one of. */
  readonly routingRules: PublishedRules | undefined;
  readonly keywordsFound: readonly string[];
  readonly at: Date;
  readonly rules: TimeRules;
}

/**
 * Registers a report (立案): from here on it is dispatch's. The officer's subcategory goes before the reporter's. The
 * officer may raise it to urgent; what the catalogue calls urgent can't be lowered.
 */
export function decideRegistration(
  incident: HeldIncident<IncidentIntake>,
  { subcategory = incident.particulars.subcategory ?? undefined, filingCondition, ...command }: RegisterIncident,
  context: RegistrationContext,
): Decision {
  const { place, scope } = incident;
  const { catalogue, keywordsFound, routingRules, at, rules } = context;
  if (subcategory === undefined) return refused(refuse('REGISTER.SUBCATEGORY_MISSING'));
  const item = catalogue.find(subcategory);
  if (!item) return refused(refuse('REGISTER.UNKNOWN_SUBCATEGORY', { subcategory }));
  const urgent = item.urgent || command.urgent;
  return decided('incident.registered.v1', {
    subcategory,
    urgent,
    filingCondition,
    level: command.level ?? levelByRule(incident, { subcategory, urgent }, context) ?? 'county',
    keywordsFound: [...keywordsFound],
    routingRulesVersion: routingRules?.version ?? 0,
    grid: scope.grid,
    gridRevision: place?.gridRevision ?? 0,
    catalogueVersion: catalogue.version,
    clocksStarted: [dispatchClock(at, rules)],
    clocksStopped: runningClocks(incident.particulars),
  });
}

/** On whose desk the county's rules put it; undefined where none of them applies, or says nothing of it. */
function levelByRule(
  { scope, held }: HeldIncident<IncidentIntake>,
  what: { readonly subcategory: string; readonly urgent: boolean },
  { routingRules, keywordsFound, at, rules }: RegistrationContext,
): IncidentLevel | undefined {
  const moment = momentOfDay(at, rules.calendarOf(null));
  const rule = ruleThatApplies(routingRules?.rules ?? [], {
    ...what,
    ...{ grid: scope.grid, source: held.channel, keywordsFound, moment },
  });
  return rule === undefined || rule === 'UNKNOWN' ? undefined : (rule.then.level ?? undefined);
}
