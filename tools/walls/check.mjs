import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cruise } from 'dependency-cruiser';
import extractDepcruiseOptions from 'dependency-cruiser/config-utl/extract-depcruise-options';
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config';

/**
 * Holds the code against the walls in .dependency-cruiser.cjs, and proves first that each wall holds: a small house
 * with exactly one hole per wall is built, and each hole must be found.
 */
const holes = {
  'app-imports-no-app': ['apps/one/src/a.ts', '../../two/src/b.js', 'apps/two/src/b.ts'],
  'lib-imports-no-app': ['libs/low/src/a.ts', '../../../apps/two/src/c.js', 'apps/two/src/c.ts'],
  'domain-knows-no-framework': ['apps/one/src/domain/rule.ts', '@nestjs/common'],
  'no-cycle': ['apps/one/src/x.ts', './y.js', 'apps/one/src/y.ts', "import './x.js';\n"],
  'no-deep-import-into-a-lib': ['apps/one/src/deep.ts', '../../../libs/low/src/inner/i.js', 'libs/low/src/inner/i.ts'],
  'kafkajs-behind-the-event-bus': ['apps/one/src/k.ts', 'kafkajs'],
  'primitives-and-contracts-stay-small': ['libs/contracts/src/c.ts', '../../low/src/index.js', 'libs/low/src/index.ts'],
  'lifecycle-is-pure': ['libs/lifecycle/src/l.ts', '@nestjs/common'],
  'tests-only-in-tests': ['apps/one/src/t.ts', '../../../libs/testing/src/index.js', 'libs/testing/src/index.ts'],
};

const options = await extractDepcruiseOptions('./.dependency-cruiser.cjs');
const declared = options.ruleSet.forbidden.map(({ name }) => name);
const house = '.walls';
const problems = [];

for (const [rule, [file, imported, target, content = 'export {};\n']] of Object.entries(holes)) {
  rmSync(house, { recursive: true, force: true });
  write(join(house, file), `import '${imported}';\n`);
  if (target) write(join(house, target), content);
  const found = (await violations([house])).map(({ rule: { name } }) => name);
  if (!found.includes(rule)) problems.push(`the wall "${rule}" does not hold: its hole was not found`);
}
rmSync(house, { recursive: true, force: true });
for (const rule of declared) if (!(rule in holes)) problems.push(`the wall "${rule}" has no hole to prove it with`);

for (const { rule, from, to } of await violations(['apps', 'libs', 'tools'])) {
  problems.push(`${rule.name}: ${from} → ${to}`);
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
