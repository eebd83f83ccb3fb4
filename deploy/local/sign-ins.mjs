import { existsSync, readFileSync } from 'node:fs';
import { demoFiles } from './demo-files.mjs';
import { say } from './say.mjs';
import { readDemoPassword } from './secrets.mjs';

const PER_ROLE = 2;

/** Prints the demo accounts: the first few of each role, and where the others are. */
export function printSignIns(dataDir) {
  const file = demoFiles(dataDir).signIns;
  if (!existsSync(file)) return;
  const all = JSON.parse(readFileSync(file, 'utf8'));
  const byRole = groupByRole(all);
  const rows = [...byRole.values()].flatMap((people) => people.slice(0, PER_ROLE));
  say(`\nDemo sign-ins, all with the password ${readDemoPassword(dataDir)} (they exist on this machine only):`);
  const columns = ['role', 'login', 'name', 'unit'];
  const widths = columns.map((column) => Math.max(...rows.map((row) => width(row[column]))));
  for (const row of rows)
    say(
      `  ${columns
        .map((column, at) => pad(row[column], widths[at]))
        .join('  ')
        .trimEnd()}`,
    );
  if (rows.length < all.length) say(`  All ${all.length} are in ${file}`);
  say();
}

function groupByRole(people) {
  const groups = new Map();
  for (const person of people) groups.set(person.role, [...(groups.get(person.role) ?? []), person]);
  return groups;
}

/** How many columns a text takes: a Chinese character takes two. */
const width = (text = '') => [...String(text)].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0);

const pad = (text = '', columns) => `${text}${' '.repeat(Math.max(0, columns - width(text)))}`;
