import type { Platform } from '../platform-client/index.js';
import { awaitQuiet } from './await-quiet.js';
import type { Facts } from './facts.js';
import { join, type Verdict } from './join/join.js';
import { ServiceDatabase } from './read-databases.js';
import { readJournal } from './read-journal.js';
import { readTopics } from './read-topics.js';

export interface CheckOptions {
  readonly platform: Platform;
  /** The journal of the run. */
  readonly journal: string;
  /** Milliseconds to wait for the platform to become quiet. */
  readonly quietWithin: number;
  /** Told what it is doing, a line at a time. */
  readonly say: (line: string) => void;
}

/** A verdict, and what the platform was still busy with when it was given: then it can't be good. */
export interface CheckedRun extends Verdict {
  readonly busyWith: readonly string[];
}

/** Waits until the platform is quiet, gathers what five independent places say of it, and joins that. */
export async function checkRun({ platform, journal, quietWithin, say }: CheckOptions): Promise<CheckedRun> {
  const databases = [...platform.databases].map(([service, url]) => new ServiceDatabase(service, url));
  try {
    const { busyWith } = await awaitQuiet(databases, platform.kafkaBrokers, { within: quietWithin, say });
    if (busyWith.length > 0) say(`the platform did not become quiet in time: ${busyWith.join('; ')}`);
    say('checking journal, owners, casebook, Kafka and trail against each other');
    const verdict = join(await gather(databases, platform.kafkaBrokers, journal));
    return { ...verdict, good: verdict.good && busyWith.length === 0, busyWith };
  } finally {
    await Promise.all(databases.map((database) => database.close()));
  }
}

/** Reads one service after the other: the platform's own work goes first. */
async function gather(
  databases: readonly ServiceDatabase[],
  brokers: readonly string[],
  journal: string,
): Promise<Facts> {
  const withTable = async (table: string) => {
    const found = await Promise.all(databases.map((database) => database.has(table)));
    return databases.filter((_, at) => found[at]);
  };
  const outbox = await concat(await withTable('outbox'), (database) => database.outbox());
  const known = new Set(outbox.map(({ digest }) => digest));
  return {
    journal: await readJournal(journal),
    outbox,
    owners: await concat(await withTable('incident'), (database) => database.incidents('incident')),
    casebook: {
      incidents: await concat(await withTable('incident_view'), (database) => database.incidents('incident_view')),
      masters: new Map(await concat(await withTable('incident_view'), (database) => database.masters())),
      timeline: await concat(await withTable('timeline_entry'), (database) => database.timeline()),
    },
    orders: await concat(await withTable('hotline_order'), (database) => database.orders()),
    kept: new Set([
      ...(await concat(await withTable('evidence_file'), (database) => database.files())),
      ...(await concat(await withTable('evidence_attachment'), (database) => database.attachments())),
      ...(await concat(await withTable('free_text'), (database) => database.texts())),
    ]),
    topics: await readTopics(brokers, known),
    trail: await concat(await withTable('entry'), (database) => database.trail()),
    deadLetters: await concat(await withTable('dead_letter'), (database) => database.deadLetters()),
    parked: await concat(await withTable('parked_event'), (database) => database.parked()),
  };
}

async function concat<T>(
  databases: readonly ServiceDatabase[],
  read: (database: ServiceDatabase) => Promise<readonly T[]>,
): Promise<T[]> {
  const all: T[] = [];
  // No spread into push: an outbox may be longer than a call may have arguments.
  for (const database of databases) for (const one of await read(database)) all.push(one);
  return all;
}
