import { awaitQuiet } from '../check/await-quiet.js';
import type { ServiceDatabase } from '../check/read-databases.js';
import { compare, type Comparison } from './compare.js';

/** `within`: milliseconds that every event may take to arrive everywhere; `say` is told what has not by then. */
export interface Comparing {
  readonly databases: readonly ServiceDatabase[];
  readonly brokers: readonly string[];
  readonly within: number;
  readonly say: (line: string) => void;
  readonly namespace?: string;
}

/** Waits until every event has arrived everywhere, then compares; what has not shows as a difference. */
export async function compareWhenQuiet({ databases, brokers, ...waiting }: Comparing): Promise<Comparison> {
  const { busyWith } = await awaitQuiet(databases, brokers, waiting);
  for (const line of busyWith) waiting.say(`not everything has arrived: ${line}`);
  return compare(new Map(databases.map((database) => [database.service, database])));
}
