import type { WeekResult } from './run-week.js';

/** The result as a table for people. */
export function tell({ incidents, rows, byKind, problems, broken, jumps, seconds, spent, good }: WeekResult): string {
  const columns = ['clock', 'started', 'wrong', 'alarms', 'missing', 'unexpected', 'late', 'latest ms'];
  const lines = rows.map(({ clock, started, wrong, alarms, missing, unexpected, late, latestMs }) =>
    [clock, started, wrong, alarms, missing, unexpected, late, latestMs].map(String),
  );
  const width = (at: number) => Math.max(...[columns, ...lines].map((line) => line[at]!.length));
  const row = (line: readonly string[]) =>
    line.map((text, at) => (at === 0 ? text.padEnd(width(at)) : text.padStart(width(at)))).join('  ');
  return [
    `${incidents} incidents, ${jumps} jumps of the clock, ${seconds} s (${Object.entries(spent)
      .map(([on, time]) => `${on} ${Math.round(time)} s`)
      .join(', ')})`,
    '',
    ...[columns, ...lines].map(row),
    '',
    Object.entries(byKind)
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', '),
    ...broken.map((line) => `broken: ${line}`),
    ...problems,
    good ? 'every deadline as the calendar says, every alarm once and in time' : 'NOT GOOD',
    '',
  ].join('\n');
}
