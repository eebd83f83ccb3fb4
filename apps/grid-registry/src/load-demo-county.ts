import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { createDataSource } from '#database';
import { operatorActor } from '#event-bus';
import { clockOf, clockSettings, readConfig } from '#service-runtime';
import { z } from 'zod';
import { readDemoCounty } from './domain/demo-county/read-demo-county.js';
import { loadCounty } from './publishing/load-county.js';

/**
 * Loads a county into the registry out of files, in one transaction, and publishes it, on the record as an operator's
 * act; one that is there already is left as it is. Writes who is who to DEMO_PEOPLE_FILE, for the demo's accounts and for tools.
 * Everything below the communities (grids, people, departments), and by what it dispatches and admits, is synthetic.
 */
const config = readConfig(
  z.object({
    DATABASE_URL: z.url(),
    DEMO_DIR: z.string().default('deploy/demo'),
    DEMO_PEOPLE_FILE: z.string(),
    DEMO_COUNTY: z
      .string()
      .regex(/^\d{12}$/)
      .default('430211000000'),
    DEMO_DIVISIONS_FILE: z.string().default('deploy/demo/zhuzhou-divisions.csv'),
    DEMO_BOUNDARIES_FILE: z.string().default('deploy/demo/zhuzhou-counties.geojson'),
    /** About how many grids. */
    DEMO_GRIDS: z.coerce.number().int().min(1).max(20_000).optional(),
    DEMO_SEED: z.string().min(1).optional(),
    DEMO_LOGIN_PREFIX: z.string().default(''),
    ...clockSettings,
  }),
);

const read = (path: string) => readFileSync(path, 'utf8');
const county = readDemoCounty(
  config.DEMO_COUNTY,
  {
    divisions: read(config.DEMO_DIVISIONS_FILE),
    englishNames: read(`${config.DEMO_DIR}/divisions-en.csv`),
    boundaries: read(config.DEMO_BOUNDARIES_FILE),
    catalogue: read(`${config.DEMO_DIR}/event-catalogue.csv`),
    departments: read(`${config.DEMO_DIR}/departments.csv`),
    routingRules: read(`${config.DEMO_DIR}/routing-rules.json`),
    admissionList: read(`${config.DEMO_DIR}/admission-list.csv`),
  },
  {
    ...(config.DEMO_GRIDS === undefined ? {} : { gridCount: config.DEMO_GRIDS }),
    ...(config.DEMO_SEED === undefined ? {} : { seed: config.DEMO_SEED }),
    loginPrefix: config.DEMO_LOGIN_PREFIX,
  },
);

const dataSource = createDataSource({ url: config.DATABASE_URL, applicationName: 'load-demo-county', poolSize: 1 });
await dataSource.initialize();
try {
  const loaded = await dataSource.transaction((manager) =>
    loadCounty({ manager, by: operatorActor('grid-registry'), at: clockOf(config).now() }, county),
  );
  writePeople();
  process.stdout.write(
    loaded
      ? `county ${county.code}: ${county.units.length} units, ${county.grids.length} grids, ${county.people.length} people\n`
      : `county ${county.code}: there already\n`,
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
