import type { JournalFacts } from '../facts.js';

/** The value below which `share` of the values lie (nearest rank); 0 of nothing. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? 0;
}

/** Milliseconds from sending a command to its answer. */
export const commandLatencies = ({ commands }: JournalFacts): number[] =>
  commands.flatMap(({ answer }) => (answer ? [Date.parse(answer.answeredAt) - Date.parse(answer.timedFrom)] : []));

/** Lifecycles that went as planned, per second from the first command to the last answer. */
export function lifecyclesPerSecond({ commands, ended }: JournalFacts): number {
  const from = commands.reduce((first, { command }) => Math.min(first, Date.parse(command.sentAt)), Infinity);
  const to = commands.reduce((last, { answer }) => (answer ? Math.max(last, Date.parse(answer.answeredAt)) : last), 0);
  const whole = ended.filter(({ problem }) => problem === null).length;
  return to > from ? Math.round((whole / ((to - from) / 1_000)) * 100) / 100 : 0;
}
