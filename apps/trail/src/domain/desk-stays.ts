import { finalStages, type IncidentScope, scopeAfter } from '#contracts';
import type { SequencedStep } from './incident-steps.js';

/** 在办: an incident on a unit’s desk, from the entry that brought it there to the one that took it away. */
export interface DeskStay {
  readonly incidentId: string;
  /** The grid it lies in, on whose and whose superiors’ desks it is; or a unit that leads or helps. */
  readonly role: 'GRID' | 'LEAD' | 'CO';
  readonly unit: string;
  readonly came: number;
  /** Null while it is there. */
  readonly gone: number | null;
}

/**
 * The stays of one incident after further steps. `before` are those that go on, or, where it was over, those that ended
 * last: from there a reopened one goes on (no step both says whose it is and ends it). Gives the ones that are new or
 * have ended.
 */
export function staysAfter(before: readonly DeskStay[], steps: readonly SequencedStep[]): DeskStay[] {
  let scope = before.length > 0 ? scopeOf(before) : undefined;
  let open = before.filter(({ gone }) => gone === null);
  const changed = new Map<string, DeskStay>();
  for (const { sequence, event } of steps) {
    scope = scopeAfter(scope, event);
    const wanted = finalStages.includes(event.stage) ? [] : placesOf(scope);
    const isThere = (place: Place) => open.some((stay) => samePlace(stay, place));
    const ended = open.filter((stay) => !wanted.some((place) => samePlace(stay, place)));
    const begun = wanted.filter((place) => !isThere(place));
    const news = [
      ...ended.map((stay) => ({ ...stay, gone: sequence })),
      ...begun.map((place) => ({ ...place, incidentId: event.subject, came: sequence, gone: null })),
    ];
    for (const stay of news) changed.set(`${stay.role} ${stay.unit} ${stay.came}`, stay);
    open = [...open.filter((stay) => !ended.includes(stay)), ...news.filter(({ gone }) => gone === null)];
  }
  return [...changed.values()];
}

type Place = Pick<DeskStay, 'role' | 'unit'>;

const samePlace = (a: Place, b: Place): boolean => a.role === b.role && a.unit === b.unit;

const placesOf = ({ grid, leadUnit, coUnits }: IncidentScope): Place[] => [
  ...(grid === '' ? [] : [{ role: 'GRID' as const, unit: grid }]),
  ...(leadUnit === null ? [] : [{ role: 'LEAD' as const, unit: leadUnit }]),
  ...[...new Set(coUnits)].map((unit) => ({ role: 'CO' as const, unit })),
];

const scopeOf = (stays: readonly DeskStay[]): IncidentScope => {
  const unitsAs = (role: DeskStay['role']) => stays.filter((stay) => stay.role === role).map(({ unit }) => unit);
  return {
    grid: unitsAs('GRID')[0] ?? '',
    leadUnit: unitsAs('LEAD')[0] ?? null,
    coUnits: unitsAs('CO'),
    // Nobody’s desk depends on these.
    ...{ inspector: null, reportedBy: null },
  };
};
