import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';
import { filesUnder, neverRun } from './specs-without-level.mjs';

/**
 * Holds the code against the walls in .dependency-cruiser.cjs, and proves first that each wall holds: a small house
 * with one hole at a time is built, and each must be found: by the path, and by `#lib`, which is how the code imports.
 */
const holes = {
  'app-imports-no-app': ['apps/one/src/a.ts', '../../two/src/b.js', 'apps/two/src/b.ts'],
  'lib-imports-no-app': ['libs/low/src/a.ts', '../../../apps/two/src/c.js', 'apps/two/src/c.ts'],
  'domain-knows-no-framework': [
    ['apps/one/src/domain/rule.ts', '@nestjs/common'],
    ['apps/one/src/domain/rule.ts', '#database'],
    ['apps/one/src/use-cases/x/x.decide.ts', '#custody'],
  ],
  'no-cycle': ['apps/one/src/x.ts', './y.js', 'apps/one/src/y.ts', "import './x.js';\n"],
  'no-deep-import-into-a-lib': ['apps/one/src/deep.ts', '../../../libs/low/src/inner/i.js', 'libs/low/src/inner/i.ts'],
  'kafkajs-behind-the-event-bus': ['apps/one/src/k.ts', 'kafkajs'],
  'primitives-and-contracts-stay-small': [
    ['libs/contracts/src/c.ts', '../../low/src/index.js', 'libs/low/src/index.ts'],
    ['libs/primitives/src/p.ts', '#database'],
  ],
  'merkle-is-pure': [
    ['libs/merkle/src/m.ts', '@nestjs/common'],
    ['libs/merkle/src/m.ts', '#database'],
  ],
  'proof-forms-run-anywhere': [
    ['libs/proof-forms/src/f.ts', 'node:crypto'],
    ['libs/proof-forms/src/f.ts', '#merkle'],
  ],
  'lifecycle-is-pure': [
    ['libs/lifecycle/src/l.ts', '@nestjs/common'],
    ['libs/lifecycle/src/l.ts', '#custody'],
  ],
  'witness-stands-alone': [
    ['apps/trail-witness/src/w.ts', '#primitives'],
    ['apps/trail-witness/src/w.ts', 'zod'],
    ['libs/signed-note/src/s.ts', 'zod'],
    ['libs/merkle/src/m.ts', '#primitives'],
  ],
  'tests-only-in-tests': [
    ['apps/one/src/t.ts', '../../../libs/testing/src/index.js', 'libs/testing/src/index.ts'],
    ['apps/one/src/t.ts', '#testing'],
  ],
  'every-import-resolves': ['apps/one/src/n.ts', '#nowhere'],
};

const options = await extractDepcruiseOptions('./.dependency-cruiser.cjs');
const declared = options.ruleSet.forbidden.map(({ name }) => name);
const house = '.walls';
const problems = [];

const eachHole = Object.entries(holes).flatMap(([rule, given]) =>
  (Array.isArray(given[0]) ? given : [given]).map((hole) => [rule, ...hole]),
);
for (const [rule, file, imported, target, content = 'export {};\n'] of eachHole) {
  rmSync(house, { recursive: true, force: true });
  write(join(house, file), `import '${imported}';\n`);
  if (target) write(join(house, target), content);
  const found = (await violations([house])).map(({ rule: { name } }) => name);
  if (!found.includes(rule))
    problems.push(`the wall "${rule}" does not hold: its hole was not found (${file} imports ${imported})`);
}
rmSync(house, { recursive: true, force: true });
for (const rule of declared) if (!(rule in holes)) problems.push(`the wall "${rule}" has no hole to prove it with`);

for (const { rule, from, to } of await violations(['apps', 'libs', 'tools'])) {
  problems.push(`${rule.name}: ${from} → ${to}`);
}
for (const file of neverRun(filesUnder(['apps', 'libs', 'tools', 'deploy']))) {
  problems.push(`${file} holds tests and has no level, so they never run: name it .unit, .int or .e2e.spec.ts`);
}
if (problems.length > 0) {
  process.stderr.write(`${problems.join('\n')}\n`);
  process.exitCode = 1;
} else {
  process.stdout.write(`${declared.length} walls hold\n`);
}

async function violations(folders) {
  const { output } = await cruise(folders, { ...options, validate: true }, null, {
    tsConfig: extractTSConfig('./tsconfig.json'),
  });
  return output.summary.violations;
}

function write(file, content) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
