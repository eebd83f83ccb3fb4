import { randomBytes } from 'node:crypto';
import { createDataSource } from '#database';
import { type Copies, multiply, standInFor } from './multiply.js';
import { lifecycle, type StillOpen, type Surroundings, templatesPerBatch } from './template.js';
import { type Keeper, keepers } from './write-as-services-do.js';

/** Copies of each template in one batch: some ten thousand incidents. */
const mostCopies = 64;
/** Older published events are forgotten (ADR 10): of so many incidents, the newest, they are still there. */
const inOutboxes = 50_000;

export interface Storing {
  /** The address of a service's database, as somebody who may write in all of its tables. */
  readonly urlOf: (service: string) => string;
  readonly surroundings: Surroundings;
  readonly say: (line: string) => void;
  /** Where one service alone is to have them. */
  readonly only?: string;
  /** Where all are to be open, at the lead unit: the clock of each template, which rings. */
  readonly openWith?: (template: number) => StillOpen;
}

/**
 * Stores at least so many incidents more, with everything that grows with them: each custodian's and follower's copy,
 * deadlines (which ring for nobody, unless they are asked for: `openWith`), published events, the casebook's views and timelines, the trail's entries. Templates go through the code of
 * the services themselves, and are then multiplied inside PostgreSQL. Left out are texts, files and reporters, answers
 * to commands, the ids of consumed events, and the topics: nobody can act on these incidents, only live beside them.
 * Gives how many were stored.
 */
export async function storeIncidents(
  atLeast: number,
  { urlOf, surroundings, say, only, openWith }: Storing,
): Promise<number> {
  const run = randomBytes(6).toString('hex');
  const began = Date.now();
  // Twelve digits, where real numbers have six: by the millisecond, so that two runs never give the same.
  const firstNumber = (began % 1_000_000_000) * 1_000;
  const stores = await Promise.all(
    keepers
      .filter(({ service }) => only === undefined || service === only)
      .map((keeper) => open(keeper, urlOf(keeper.service))),
  );
  try {
    let stored = 0;
    for (let batch = 0; stored < atLeast; batch++) {
      const left = atLeast - stored;
      const copies: Copies = {
        batch: `${run}/${batch}`,
        at: new Date(),
        count: Math.min(mostCopies, Math.ceil(left / templatesPerBatch)),
        firstNumber: firstNumber + stored,
      };
      const lifecycles = Array.from({ length: templatesPerBatch }, (_, n) =>
        lifecycle(n, surroundings, copies.at, openWith?.(n)),
      );
      await Promise.all(
        stores.map((store) =>
          store.write(lifecycles, copies, { isInOutbox: left <= inOutboxes, rings: openWith !== undefined }),
        ),
      );
      stored += copies.count * templatesPerBatch;
      say(`${stored} of ${atLeast} incidents stored, ${Math.round((stored * 1_000) / (Date.now() - began))}/s`);
    }
    for (const store of stores) await store.analyze();
    return stored;
  } finally {
    await Promise.all(stores.map((store) => store.close()));
  }
}

async function open({ tables, write }: Keeper, url: string) {
  const dataSource = await createDataSource({
    url,
    poolSize: 1,
    statementTimeout: 0,
    applicationName: 'grid-dispatch stored-incidents',
  }).initialize();
  // One session for all batches: the stand-ins are its own.
  const session = dataSource.createQueryRunner();
  await session.query('SET synchronous_commit = off');
  await session.query('SET idle_in_transaction_session_timeout = 0');
  await standInFor(session.manager, tables);
  return {
    write: async (
      lifecycles: Parameters<typeof write>[1],
      copies: Copies,
      { isInOutbox, rings }: { isInOutbox: boolean; rings: boolean },
    ): Promise<void> => {
      await session.startTransaction();
      try {
        await write(session.manager, lifecycles, { rings });
        for (const table of tables) {
          if (table === 'outbox' && !isInOutbox) await session.query('TRUNCATE pg_temp.outbox');
          else await multiply(session.manager, table, copies);
        }
        await session.commitTransaction();
      } catch (error) {
        await session.rollbackTransaction();
        throw error;
      }
    },
    analyze: async (): Promise<void> => {
      for (const table of tables) await session.query(`VACUUM (ANALYZE) public.${table}`);
    },
    close: async (): Promise<void> => {
      await session.release();
      await dataSource.destroy();
    },
  };
}
