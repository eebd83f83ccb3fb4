/**
 * Migrates the databases of several services, one after the other, in this one process: to start a process for each takes
 * longer than what it does. Reads from stdin `[{ name, script, env }]`: each script is given its own settings and no others.
 */
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

for (const { name, script, env } of JSON.parse(readFileSync(0, 'utf8'))) {
  Object.assign(process.env, env);
  process.stdout.write(`== ${name}\n`);
  await import(pathToFileURL(script));
  for (const setting of Object.keys(env)) delete process.env[setting];
}
