import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const leveled = /\.(unit|int|e2e)\.spec\.(ts|mjs)$/;
const holdsTests = /^\s*(describe|it|test)(\.\w+)*\s*[(<]/m;

/** Spec files that hold tests which no level runs. Without a level a spec file is only a helper of others. */
export const neverRun = (files, read = (file) => readFileSync(file, 'utf8')) =>
  files.filter((file) => /\.spec\.\w+$/.test(file) && !leveled.test(file) && holdsTests.test(read(file)));

export const filesUnder = (folders) =>
  folders.flatMap((folder) => readdirSync(folder, { recursive: true }).map((name) => join(folder, name)));
