import type { Database } from '#database';
import { areaOfUnit, areaPrefix } from '#primitives';
import { openOnly } from '../../persistence/list-indexes.migration.js';
import { ofUnit, Where } from '../list-incidents/where.js';
import type { Figure } from './figure.js';

export interface OpenFigures {
  readonly open: Figure;
  readonly overdue: Figure;
}

/** Open and overdue by a unit: one that leads, or an area. */
export interface OpenOf extends OpenFigures {
  readonly unit: string;
}

interface Row {
  readonly lead: string | null;
  readonly area: string | null;
  readonly by: 'ALL' | 'LEAD' | 'AREA';
  readonly open: number;
  readonly overdue: number;
}

const widths = [2, 4, 6, 9, 12, 15] as const;

/** How many digits of a grid's code name the level below a unit's own: townships for a county and its departments. */
export const widthBelow = (unit: string): number => {
  const { length } = areaPrefix(areaOfUnit(unit));
  return widths.find((width) => width > length) ?? 15;
};

/** The code of the area with these digits. */
export const areaOf = (prefix: string): string => (prefix.length === 15 ? prefix : prefix.padEnd(12, '0'));

/** What is under way and what of it is overdue: in all, by who leads, and by area on the level below one's own. */
export async function openFigures(database: Database, unit: string, now: Date) {
  const where = new Where().and(openOnly).and(...ofUnit(unit));
  const due = `$${where.parameters.push(now)}`;
  const rows = await database.query<Row>(
    `SELECT lead_unit AS lead, area,
            CASE GROUPING(lead_unit, area) WHEN 3 THEN 'ALL' WHEN 1 THEN 'LEAD' ELSE 'AREA' END AS by,
            count(*)::int AS open, count(*) FILTER (WHERE next_due_at < ${due})::int AS overdue
     FROM (SELECT lead_unit, left(grid, ${widthBelow(unit)}) AS area, next_due_at
           FROM incident_view WHERE ${where.sql}) AS led
     GROUP BY GROUPING SETS ((), (lead_unit), (area)) ORDER BY overdue DESC, open DESC, lead_unit, area`,
    where.parameters,
  );
  const all = rows.find(({ by }) => by === 'ALL') ?? { open: 0, overdue: 0 };
  return {
    ...figuresOf(all, { unit }),
    leadUnits: rows.flatMap((row): OpenOf[] =>
      row.by === 'LEAD' && row.lead !== null
        ? [{ unit: row.lead, ...figuresOf(row, { unit, leadUnit: row.lead }) }]
        : [],
    ),
    areas: rows.flatMap((row): OpenOf[] => {
      if (row.by !== 'AREA' || row.area === null || row.area === '') return [];
      const area = areaOf(row.area);
      const filter: Record<string, string> = unit.startsWith('D') ? { unit: area, leadUnit: unit } : { unit: area };
      return [{ unit: area, ...figuresOf(row, filter) }];
    }),
  };
}

const figuresOf = (
  { open, overdue }: Pick<Row, 'open' | 'overdue'>,
  filter: Readonly<Record<string, string>>,
): OpenFigures => ({
  open: { count: open, filter: { ...filter, open: 'true' } },
  overdue: { count: overdue, filter: { ...filter, overdue: 'true' } },
});
