import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createDataSource } from '#database';
import { systemActor } from '#event-bus';
import { z } from 'zod';
import { readConfig } from '#service-runtime';
import { readDemoCounty } from './domain/demo-county/read-demo-county.js';
import { changeUnits } from './publishing/change-units.js';
import { grantPosts } from './publishing/grant-posts.js';
import { publishCatalogue } from './publishing/publish-catalogue.js';
import { publishGridRevision } from './publishing/publish-grid-revision.js';

/**
 * Loads the demo county into an empty registry, in one transaction, and publishes it; a registry that has units
 * already is left as it is. Writes who is who to DEMO_PEOPLE_FILE, for the demo's accounts and for tools.
 * Everything below the communities (grids, people, departments) is synthetic.
 */
const config = readConfig(
  z.object({
    DATABASE_URL: z.url(),
    DEMO_DIR: z.string().default('deploy/demo'),
    DEMO_PEOPLE_FILE: z.string(),
    DEMO_COUNTY: z.string().default('430211000000'),
  }),
);

const file = (name: string) => readFileSync(join(config.DEMO_DIR, name), 'utf8');
const county = readDemoCounty(config.DEMO_COUNTY, {
  divisions: file('zhuzhou-divisions.csv'),
  boundaries: file('zhuzhou-counties.geojson'),
  catalogue: file('event-catalogue.csv'),
  departments: file('departments.csv'),
});

const dataSource = createDataSource({ url: config.DATABASE_URL, applicationName: 'load-demo-county', poolSize: 1 });
await dataSource.initialize();
try {
  const loaded = await dataSource.transaction(async (manager) => {
    await manager.query('SELECT pg_advisory_xact_lock(1)');
    const [{ count }]: [{ count: string }] = await manager.query('SELECT count(*) FROM unit');
    if (Number(count) > 0) return false;
    const publication = { manager, by: systemActor('grid-registry'), at: new Date() };
    await changeUnits(publication, county.units);
    await publishCatalogue(publication, county.catalogue);
    await publishGridRevision(publication, config.DEMO_COUNTY, county.grids);
    await grantPosts(
      publication,
      county.people.map(({ personId, name }) => ({ personId, name, synthetic: true })),
      county.posts.map(({ unitCode, ...post }) => ({ ...post, unit: unitCode, validFrom: publication.at })),
    );
    return true;
  });
  writePeople();
  process.stdout.write(
    loaded
      ? `demo county: ${county.units.length} units, ${county.grids.length} grids, ${county.people.length} people\n`
      : 'demo county: there already\n',
  );
} finally {
  await dataSource.destroy();
}

function writePeople(): void {
  const people = county.people.map(({ personId, login, name }) => ({
    personId,
    login,
    name,
    posts: county.posts.filter((post) => post.personId === personId).map(({ role, unitCode }) => ({ role, unitCode })),
  }));
  writeFileSync(`${config.DEMO_PEOPLE_FILE}.new`, JSON.stringify(people), { mode: 0o600 });
  renameSync(`${config.DEMO_PEOPLE_FILE}.new`, config.DEMO_PEOPLE_FILE);
}
