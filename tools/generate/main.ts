import 'reflect-metadata';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { OpenAPIObject } from '@nestjs/swagger';
import { asyncApi } from './asyncapi.js';
import { clientTypesOf } from './clients.js';
import { lifecycleDocument } from './lifecycle.js';
import { openApiOf } from './openapi.js';
import { permissionsDocument } from './permissions.js';
import { serviceModules, transitionTables } from './services.js';

/**
 * Writes what is generated from the code: API documents and the console's types of them, state diagrams, the permission
 * table.
 * `--check`: writes nothing, and fails naming each file that is not what it would write.
 */
const check = process.argv.includes('--check');
const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

const files = new Map<string, string>([['docs/api/events.asyncapi.json', json(asyncApi())]]);
const documents: Record<string, OpenAPIObject> = {};
for (const [name, module] of Object.entries(serviceModules)) {
  documents[name] = await openApiOf(name, module());
  files.set(`docs/api/${name}.openapi.json`, json(documents[name]));
  files.set(`apps/console/src/api/generated/${name}.ts`, await clientTypesOf(documents[name]));
}
files.set('docs/permissions.md', permissionsDocument(documents));
files.set('docs/lifecycle.md', lifecycleDocument(transitionTables, documents));

const stale: string[] = [];
for (const [path, content] of files) {
  if (current(path) === content) continue;
  stale.push(path);
  if (check) continue;
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, content);
}
if (check && stale.length > 0) {
  process.stderr.write(`not up to date (npm run generate): ${stale.join(', ')}\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(check ? `${files.size} generated files up to date\n` : `${stale.length} files written\n`);
}

function current(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
