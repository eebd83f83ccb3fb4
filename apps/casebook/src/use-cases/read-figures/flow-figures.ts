import type { Database } from '#database';
import { type FlowStep, flowSteps, writeCounted } from '../../domain/counted-set.js';
import { bounds, lastDays } from '../../domain/period.js';
import { ofUnit, Where } from '../list-incidents/where.js';
import type { Figure } from './figure.js';

export interface FlowFigure extends Figure {
  readonly step: FlowStep;
  /** Of each hour in Asia/Shanghai. */
  readonly byHour: readonly number[];
}

/** 今日流转: how many incidents took each step today, in all and by hour. One that took it twice counts once. */
export async function flowFigures(database: Database, unit: string, now: Date): Promise<FlowFigure[]> {
  const period = lastDays(1, now);
  const types = Object.values(flowSteps).map((type) => `'${type}'`);
  const where = new Where()
    .and(`type IN (${types.join(', ')})`)
    .and('at >= ? AND at < ?', ...bounds(period))
    .and(...ofUnit(unit));
  const rows = await database.query<{ type: string; hour: number | null; count: number }>(
    `SELECT type, hour, count(DISTINCT incident_id)::int AS count
     FROM (SELECT type, extract(hour FROM at AT TIME ZONE 'Asia/Shanghai')::int AS hour, incident_id
           FROM timeline_entry JOIN incident_view USING (incident_id) WHERE ${where.sql}) AS taken
     GROUP BY GROUPING SETS ((type), (type, hour))`,
    where.parameters,
  );
  return (Object.keys(flowSteps) as FlowStep[]).map((step) => {
    const taken = rows.filter(({ type }) => type === flowSteps[step]);
    return {
      step,
      count: taken.find(({ hour }) => hour === null)?.count ?? 0,
      filter: { unit, counted: writeCounted({ set: step, period, worker: null }) },
      byHour: Array.from({ length: 24 }, (_, at) => taken.find(({ hour }) => hour === at)?.count ?? 0),
    };
  });
}
