import type { VisibleScope } from '#access';
import { type Card, finalStages, type Stage, stages } from '#contracts';
import { shownCard } from '../../persistence/carded.migration.js';
import { hotlineDueFirst } from '../../persistence/hotline-due.js';
import { openOnly } from '../../persistence/list-indexes.migration.js';
import { conditionsOf, type IncidentFilter, isUnderWay } from '../list-incidents/incident-filter.js';
import { pageOf } from '../list-incidents/page.js';
import { visible, Where } from '../list-incidents/where.js';

/** How far the incidents of a stage that nothing follows are counted: there may be a million. */
export const countedAtMost = 1_000;

interface Statement {
  readonly sql: string;
  readonly parameters: unknown[];
}

export interface Counting {
  readonly filter: IncidentFilter;
  readonly scope: VisibleScope;
  readonly person: string;
  readonly now: Date;
}

const asked = ({ stage }: IncidentFilter): readonly Stage[] => stage ?? stages;

/** Those still under way, and all that a figure has counted; each counted: `stage`, `count`, `overdue`, `yellow`, `red`, `hotlineFirst`. There are never many at a time. */
export function countOpen({ filter, scope, person, now }: Counting): Statement {
  const where = new Where().and(filter.counted ? 'true' : openOnly).andOneOf(visible(scope));
  for (const condition of conditionsOf(filter, { person, now })) where.and(...condition);
  const overdue = `count(*) FILTER (WHERE next_due_at < $${where.parameters.push(now)})::int AS overdue`;
  const carded = (card: Card) =>
    `count(*) FILTER (WHERE ${shownCard.replace('?', `$${where.parameters.push(card)}`)})::int`;
  const shown = `${carded('YELLOW')} AS yellow, ${carded('RED')} AS red`;
  const hotlineFirst = `count(*) FILTER (WHERE incident_id IN (${hotlineDueFirst}))::int AS "hotlineFirst"`;
  const sql = `SELECT stage, count(*)::int AS count, ${overdue}, ${shown}, ${hotlineFirst} FROM incident_view WHERE ${where.sql} GROUP BY stage`;
  return { sql, parameters: where.parameters };
}

/** Those that are done, by stage, each counted no further than {@link countedAtMost} and one more. None when none is asked for. */
export function countDone({ filter, scope, person, now }: Counting): Statement | undefined {
  const done = isUnderWay(filter) || filter.counted ? [] : finalStages.filter((stage) => asked(filter).includes(stage));
  const parameters: unknown[] = [];
  const counts = done.map((stage) => {
    const conditions = conditionsOf({ ...filter, stage: [stage] }, { person, now });
    const page = pageOf({ scope, conditions, order: 'newest', limit: countedAtMost + 1 }, parameters);
    return `SELECT '${stage}' AS stage, count(*)::int AS count FROM (${page}) counted`;
  });
  return counts.length === 0 ? undefined : { sql: counts.join(' UNION ALL '), parameters };
}
