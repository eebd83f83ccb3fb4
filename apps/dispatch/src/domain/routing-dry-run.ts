import type { DataOf, RoutingRule } from '#contracts';
import type { WorkingCalendar } from '#deadlines';
import type { HeldIncident } from '#lifecycle';
import { listsNotLookedFor, momentOfDay, ruleThatApplies } from '#routing';
import type { IncidentDispatch } from './incident-dispatch.js';
import type { Reference } from './reference.js';
import { caseOf, suggestDispatch, type SuggestedDispatch } from './suggested-dispatch.js';
import { unitInOffice } from './units-that-may-handle.js';

type Published = DataOf<'registry.routing-rules-published.v1'>;
export type DraftRules = Pick<Published, 'rules' | 'keywordLists'>;

/** How many of those that would go elsewhere are named. */
const mostExamples = 50;
const mostMoves = 200;

export interface DryRunContext {
  /** What is in force now, the county's own rules included. */
  readonly reference: Reference;
  readonly draft: DraftRules;
  /** The lists whose words were looked for when an incident was registered, by version of the rules. */
  readonly listsOf: (version: number) => Published['keywordLists'];
  readonly calendar: WorkingCalendar;
  readonly now: Date;
}

interface Moved {
  readonly from: string;
  readonly to: string;
}

/** Where past incidents went, against where a draft would send them: each as it was known of when it is looked at. */
export class RoutingDryRun {
  private incidents = 0;
  private elsewhere = 0;
  private elsewhereThanByRulesInForce = 0;
  private keywordsUnknown = 0;
  private withoutCategory = 0;
  private readonly moves = new Map<string, Moved & { count: number }>();
  private readonly examples: (Moved & { incidentId: string; rule: number | null })[] = [];
  private readonly drafted: Reference;

  constructor(private readonly context: DryRunContext) {
    const { reference, draft } = context;
    const published = { county: '', version: 0, validFrom: context.now.toISOString(), reason: null };
    this.drafted = { ...reference, routingRules: { ...published, ...draft } };
  }

  /** Looks at one that was dispatched. */
  add(incident: HeldIncident<IncidentDispatch>): void {
    const went = incident.held.firstDispatch;
    if (!went) return;
    this.incidents += 1;
    const at = new Date(went.at);
    if (this.mayDependOnUnknownWords(incident, at)) {
      this.keywordsUnknown += 1;
      return;
    }
    const { calendar, reference } = this.context;
    const would = suggestDispatch(incident, this.drafted, { at, calendar });
    const does = suggestDispatch(incident, reference, { at, calendar });
    if (!would || !does) {
      this.withoutCategory += 1;
      return;
    }
    if (this.differ(does.leadUnit, would.leadUnit)) this.elsewhereThanByRulesInForce += 1;
    if (this.differ(went.leadUnit, would.leadUnit)) this.moved(incident.incidentId, went.leadUnit, would);
  }

  report() {
    const { incidents, elsewhere, elsewhereThanByRulesInForce, keywordsUnknown, withoutCategory, examples } = this;
    const moves = [...this.moves.values()].sort((one, other) => other.count - one.count).slice(0, mostMoves);
    return {
      ...{ incidents, elsewhere, elsewhereThanByRulesInForce, keywordsUnknown, withoutCategory },
      ...{ moves, examples },
    };
  }

  private mayDependOnUnknownWords(incident: HeldIncident<IncidentDispatch>, at: Date): boolean {
    const { draft, listsOf, calendar } = this.context;
    const keywordsUnknown = listsNotLookedFor(draft.keywordLists, listsOf(incident.held.routingRulesVersion));
    if (keywordsUnknown.length === 0) return false;
    const one = { ...caseOf(incident, momentOfDay(at, calendar)), keywordsUnknown };
    return ruleThatApplies(draft.rules, one) === 'UNKNOWN';
  }

  /** A unit that was merged since is the one that took it over. */
  private differ(one: string, other: string): boolean {
    const { reference, now } = this.context;
    return unitInOffice(reference.units, one, now) !== unitInOffice(reference.units, other, now);
  }

  private moved(incidentId: string, from: string, { leadUnit: to, by }: SuggestedDispatch): void {
    this.elsewhere += 1;
    const key = `${from} ${to}`;
    this.moves.set(key, { from, to, count: (this.moves.get(key)?.count ?? 0) + 1 });
    const rule: RoutingRule['number'] | null = by.kind === 'RULE' ? by.rule : null;
    if (this.examples.length < mostExamples) this.examples.push({ incidentId, from, to, rule });
  }
}
