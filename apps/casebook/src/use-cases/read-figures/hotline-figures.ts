import type { Database } from '#database';
import { type HotlineSet, hotlineSets, writeCounted } from '../../domain/counted-set.js';
import type { Period } from '../../domain/period.js';
import { countedIncidents } from '../../persistence/counted-incidents.js';
import { ofUnit, Where } from '../list-incidents/where.js';
import { type Figure, type Rate, rateOf } from './figure.js';

export interface HotlineRates {
  readonly first: string;
  readonly last: string;
  /** 响应率: contacted in time, of valid orders that were or whose time ran out. */
  readonly response: Rate;
  /** 解决率: resolved, of those whom a call-back reached. */
  readonly resolution: Rate;
  /** 满意率: satisfied, of those who said whether they were. */
  readonly satisfaction: Rate;
}

/** 热线三率 of some days. */
export async function hotlineRates(database: Database, unit: string, period: Period, now: Date): Promise<HotlineRates> {
  const counts = await Promise.all(hotlineSets.map((set) => count(database, unit, { set, period, now })));
  const of = (set: HotlineSet): Figure => counts[hotlineSets.indexOf(set)]!;
  return {
    ...period,
    response: rateOf(of('CONTACTED'), of('ANSWERABLE')),
    resolution: rateOf(of('RESOLVED'), of('CALLED_BACK')),
    satisfaction: rateOf(of('SATISFIED'), of('RATED')),
  };
}

async function count(
  database: Database,
  unit: string,
  { set, period, now }: { readonly set: HotlineSet; readonly period: Period; readonly now: Date },
): Promise<Figure> {
  const [sql, ...values] = countedIncidents({ set, period, worker: null }, now);
  const where = new Where().and(`incident_id = ANY (ARRAY(${sql}))`, ...values).and(...ofUnit(unit));
  const [counted] = await database.query<{ count: number }>(
    `SELECT count(*)::int AS count FROM incident_view WHERE ${where.sql}`,
    where.parameters,
  );
  return { count: counted?.count ?? 0, filter: { unit, counted: writeCounted({ set, period, worker: null }) } };
}
