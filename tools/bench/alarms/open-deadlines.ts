import { startClock, statutoryRules } from '#deadlines';
import { storeIncidents } from '../../stored-incidents/store-incidents.js';
import { templatesPerBatch } from '../../stored-incidents/template.js';
import { readDemoPeople, readPlatform } from '../../platform-client/index.js';
import { databaseUrl } from '../load/database-url.js';
import type { BenchOptions } from '../options.js';
import { readServers } from '../servers.js';

/** Hours: long enough that what is due soon was reminded of before it is stored, and of the others nothing is due yet. */
const limit = 10;
const hour = 3_600_000;

/** Of the demo catalogue. */
const subcategories = ['0102', '0103', '0104'];

/** When the deadlines of a batch's templates are due: spread evenly from `from` over so many milliseconds. */
export interface DueSpread {
  readonly from: Date;
  readonly over: number;
}

/**
 * Stores so many dispatched incidents with one open deadline each, kept by handling, by the services' own code.
 * Gives how many.
 */
export async function storeOpenDeadlines(
  count: number,
  { from, over }: DueSpread,
  options: BenchOptions,
  say: (line: string) => void,
): Promise<number> {
  const { adminUrl } = readServers(options);
  const people = readDemoPeople(readPlatform(options.platform).demoPeopleFile);
  const unitsOf = (role: 'grid_worker' | 'department_staff', length?: number) =>
    [...new Set(people.all(role).flatMap(({ posts }) => posts.map(({ unitCode }) => unitCode)))].filter(
      (code) => length === undefined || code.length === length,
    );
  return storeIncidents(count, {
    urlOf: (service) => databaseUrl(adminUrl, service),
    surroundings: {
      grids: unitsOf('grid_worker', 15),
      departments: unitsOf('department_staff'),
      subcategories,
      people: people.all('grid_worker').map(({ personId }) => personId),
    },
    say,
    openWith: (template) => {
      const due = from.getTime() + Math.floor((over * template) / templatesPerBatch);
      const start = new Date(due - limit * hour);
      return { clock: startClock('HANDLING', start, { limit, kind: 'urgent_hour' }, { rules: statutoryRules }) };
    },
  });
}
