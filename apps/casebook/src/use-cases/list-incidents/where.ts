import type { VisibleScope } from '#access';
import { areaPrefix, isAreaCode } from '#primitives';

/** A condition in SQL, each `?` in it standing for the next of the values. */
export type Condition = readonly [sql: string, ...values: unknown[]];

/** Conditions that must all hold, with their parameters numbered as they come, after those there are already. */
export class Where {
  private readonly conditions: string[] = [];

  constructor(readonly parameters: unknown[] = []) {}

  /** Adds a condition; each `?` in it takes the next of `values`. */
  and(condition: string, ...values: unknown[]): this {
    this.conditions.push(`(${this.numbered(condition, values)})`);
    return this;
  }

  /** One of several; none given means nothing matches. */
  andOneOf(alternatives: readonly Condition[]): this {
    const numbered = alternatives.map(([condition, ...values]) => this.numbered(condition, values));
    this.conditions.push(numbered.length === 0 ? 'false' : `(${numbered.join(' OR ')})`);
    return this;
  }

  get sql(): string {
    return this.conditions.length === 0 ? 'true' : this.conditions.join(' AND ');
  }

  private numbered(condition: string, values: readonly unknown[]): string {
    let next = 0;
    return condition.replace(/\?/g, () => `$${this.parameters.push(values[next++])}`);
  }
}

/** An area is the range of grid codes that begin with its significant digits; what is no area code holds nothing. */
export function inArea(area: string): Condition {
  if (!isAreaCode(area)) return ['false'];
  const prefix = areaPrefix(area);
  // A colon comes right after the digit 9.
  return prefix.length === 15 ? ['grid = ?', area] : ['grid >= ? AND grid < ?', prefix, `${prefix}:`];
}

/** What belongs to a unit: an area has all that lies in it, a department all that it leads. */
export const ofUnit = (unit: string): Condition => (unit.startsWith('D') ? ['lead_unit = ?', unit] : inArea(unit));

/** What somebody may see, as alternatives; none at all for who may see nothing. */
export function visible(scope: VisibleScope): Condition[] {
  if (scope.everything) return [['true']];
  return [
    ...scope.areas.map(inArea),
    ...(scope.leadUnits.length > 0 ? [['lead_unit = ANY(?::text[])', scope.leadUnits] satisfies Condition] : []),
    ...scope.involvedUnits.flatMap((unit): Condition[] => [
      ['lead_unit = ?', unit],
      // Said twice, since the index leaves out the many incidents that have no co-unit.
      ["co_units <> '{}' AND co_units @> ARRAY[?::text]", unit],
    ]),
    ...(scope.inspector ? [['inspector = ?', scope.inspector] satisfies Condition] : []),
    ...(scope.reporter ? [['reported_by = ?', scope.reporter] satisfies Condition] : []),
  ];
}
