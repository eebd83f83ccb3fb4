import pg from 'pg';
import { storeIncidents } from '../../stored-incidents/store-incidents.js';
import { databaseUrl } from './database-url.js';
import type { Bench } from './set-up.js';
import { untilTrailCaughtUp } from './until-trail-caught-up.js';

/** How many incidents the platform has. */
export async function incidentsStored({ servers: { adminUrl } }: Bench): Promise<number> {
  const client = new pg.Client({ connectionString: databaseUrl(adminUrl, 'casebook') });
  await client.connect();
  try {
    const { rows } = await client.query<{ n: string }>('SELECT count(*) AS n FROM incident_view');
    return Number(rows[0]?.n);
  } finally {
    await client.end();
  }
}

/** Stores incidents until there are so many, in the grids and departments that the platform has. */
export async function storeUntil(bench: Bench, wanted: number): Promise<void> {
  const { servers, world, say } = bench;
  const missing = wanted - (await incidentsStored(bench));
  if (missing <= 0) return;
  const workers = world.people.all('grid_worker');
  const grids = workers
    .flatMap(({ posts }) => posts.map(({ unitCode }) => unitCode))
    .filter((code) => code.length === 15);
  await storeIncidents(missing, {
    urlOf: (service) => databaseUrl(servers.adminUrl, service),
    surroundings: {
      grids: [...new Set(grids)],
      departments: world.departments,
      subcategories: [...world.catalogue.keys()],
      people: workers.map(({ personId }) => personId),
    },
    say,
  });
  await untilTrailCaughtUp(servers.adminUrl, say);
}
