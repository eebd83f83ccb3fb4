import { afterEach, describe, expect, it, jest } from '@jest/globals';
import { Logger } from '@nestjs/common';
import type { Database } from '#database';
import { wait } from '#primitives';
import { ReferenceStore } from './reference-store.js';
import { Units } from './units.js';

const notReady = { refusal: { code: 'REFERENCE.NOT_READY', status: 503 } };
const department = { code: 'D430211-sanitation', level: 'department' };
const logged = jest.spyOn(Logger.prototype, 'error').mockImplementation(() => undefined);
let store: ReferenceStore;

afterEach(() => store.onApplicationShutdown());

interface Given {
  readonly units?: object[];
  readonly connected?: Promise<void>;
  readonly fault?: () => Error | undefined;
}

/** A store on a database that knows these units. */
function onDatabase({ units = [department], connected = Promise.resolve(), fault }: Given = {}) {
  store = new ReferenceStore({
    whenConnected: () => connected,
    query: async (sql: string) => {
      const failure = fault?.();
      if (failure) throw failure;
      if (sql.includes('reference_version')) return units.length > 0 ? [{ kind: 'units', version: '1' }] : [];
      return units.map((data) => ({ data }));
    },
  } as unknown as Database);
  store.onApplicationBootstrap();
  return store;
}

describe('reference data', () => {
  it('is not ready, and nobody waits, while the database is away', async () => {
    let connect = (): void => undefined;
    const units = new Units(onDatabase({ connected: new Promise<void>((resolve) => (connect = resolve)) }));
    await expect(units.all()).rejects.toMatchObject(notReady);
    connect();
    await wait(50);
    expect([...(await units.all()).keys()]).toEqual([department.code]);
  });

  it('is not ready while nothing has arrived, rather than empty', async () => {
    const units = new Units(onDatabase({ units: [] }));
    await wait(50);
    await expect(units.all()).rejects.toMatchObject(notReady);
  });

  it('goes on looking after a failure that nobody foresaw, and says so once meanwhile', async () => {
    let fault: Error | undefined = new Error('column "data" does not exist');
    const units = new Units(onDatabase({ fault: () => fault }));
    await wait(700);
    expect(store.failure).toBe('column "data" does not exist');
    expect(logged).toHaveBeenCalledTimes(1);
    fault = undefined;
    await wait(700);
    expect(store.failure).toBeUndefined();
    expect((await units.all()).size).toBe(1);
  });

  it('leaves it to the health of the database to say that it is away', async () => {
    onDatabase({ fault: () => Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }) });
    await wait(50);
    expect(store.failure).toBeUndefined();
  });
});
