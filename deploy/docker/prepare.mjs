/**
 * The one-shot before the services in docker-compose.yml: databases and roles, topics, migrations, demo county. The
 * same steps as `npm start` takes, with addresses and the runtime roles' passwords from the environment.
 */
import { randomBytes } from 'node:crypto';
import { createTopics, loadDemoCounty, migrate } from '../local/prepare.mjs';
import { ensureDatabases, rolesOf, runtimeOf } from '../local/databases.mjs';
import { explain, Problem } from '../local/problem.mjs';
import { databasesOf } from '../local/services.mjs';
import { readSettings } from '../local/settings.mjs';
import { printSignIns } from '../local/sign-ins.mjs';
import { connectHotline, hotlinesFile } from '../local/hotline.mjs';
import { demoNames, introduceWitness, trailFiles } from '../local/trail-policy.mjs';

try {
  const settings = readSettings({ argv: ['--data', '/data/prepared'] });
  const adminUrl = settings.external.databaseUrl;
  if (!adminUrl) throw new Problem('DATABASE_URL is not set: give the address of the administrator.');

  // Owners and the checker are used by nobody but this program, so their passwords last no longer than it.
  const passwords = Object.fromEntries(
    rolesOf(settings.services).map((role) => [role, randomBytes(24).toString('hex')]),
  );
  for (const service of settings.services)
    for (const name of databasesOf(service)) passwords[runtimeOf(name)] = runtimePassword(service.name);

  const access = { adminUrl, passwords };
  const fresh = await ensureDatabases(adminUrl, settings.services, passwords, { alone: true });
  await migrate(settings, access, { build: 'image', fresh });
  await createTopics(settings);
  await loadDemoCounty(settings, access, { fresh });
  // The keys in the volumes of those two, the policy where all may read it.
  const files = { ...trailFiles('/data'), policy: trailFiles(settings.dataDir).policy };
  const names = { ...demoNames, trail: process.env.TRAIL_ORIGIN || demoNames.trail };
  await introduceWitness(files, names, 'http://trail-witness:3000');
  connectHotline(hotlinesFile(settings.dataDir), 'http://hotline-simulator:3000');
  printSignIns(settings.dataDir);
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}

/** From for example DISPATCH_DB_PASSWORD, as the service itself has it in its address. */
function runtimePassword(name) {
  const variable = `${name.replaceAll('-', '_').toUpperCase()}_DB_PASSWORD`;
  const password = process.env[variable];
  if (!/^[\w-]+$/.test(password ?? ''))
    throw new Problem(`${variable} must be set, to letters, digits, - and _ only: it stands in an address.`);
  return password;
}
