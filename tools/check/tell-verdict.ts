import { writeFileSync } from 'node:fs';
import type { CheckedRun } from './check-run.js';

const shownOfEachKind = 50;

/** What is wrong, the first of each kind, with how many there are. */
export const detailsOf = ({ result, findings, busyWith }: CheckedRun): object => ({
  result,
  busyWith,
  ...Object.fromEntries(
    Object.entries<readonly string[]>({ ...findings }).map(([kind, found]) => [
      kind,
      { count: found.length, first: found.slice(0, shownOfEachKind) },
    ]),
  ),
});

/** The result on stdout, as JSON or in words; what is wrong on stderr, or in a file. */
export function tellVerdict(run: CheckedRun, { json, details }: { json: boolean; details?: string | undefined }): void {
  process.stdout.write(json ? `${JSON.stringify(run.result)}\n` : inWords(run));
  if (details !== undefined) writeFileSync(details, `${JSON.stringify(detailsOf(run), null, 2)}\n`);
  else if (!run.good) tellFindings(run);
}

function inWords({ result, good }: CheckedRun): string {
  const width = Math.max(...Object.keys(result).map((name) => name.length));
  const lines = Object.entries(result).map(([name, value]) => `  ${name.padEnd(width)}  ${value}`);
  return `${lines.join('\n')}\n${good ? 'All is well.' : 'Something is wrong.'}\n`;
}

function tellFindings({ findings, busyWith }: CheckedRun): void {
  for (const line of busyWith) process.stderr.write(`busy: ${line}\n`);
  for (const [kind, found] of Object.entries<readonly string[]>({ ...findings })) {
    for (const finding of found.slice(0, shownOfEachKind)) process.stderr.write(`${kind}: ${finding}\n`);
    if (found.length > shownOfEachKind) process.stderr.write(`${kind}: and ${found.length - shownOfEachKind} more\n`);
  }
}
