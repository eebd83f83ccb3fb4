import { createRequire } from 'node:module';
import { afterEach, beforeEach, describe, expect, it, jest } from '@jest/globals';
import { letConnectionsIdle } from './idle-request-queue.js';

interface Queue {
  throttledUntil: number;
  readonly inflight: ReadonlyMap<number, unknown>;
  push(request: object): void;
  fulfillRequest(response: object): void;
  maybeThrottle(ms: number): void;
}

const RequestQueue = createRequire(import.meta.url)('kafkajs/src/network/requestQueue/index.js') as new (
  options: object,
) => Queue;

const logger = { debug: () => undefined, warn: () => undefined };

describe('kafkajs’s queue of requests', () => {
  let sent: number[];
  let queue: Queue;

  const push = (correlationId: number) =>
    queue.push({
      entry: {
        correlationId,
        apiName: 'Fetch',
        apiKey: 1,
        apiVersion: 1,
        resolve: () => undefined,
        reject: () => undefined,
      },
      expectResponse: true,
      sendRequest: () => sent.push(correlationId),
    });
  const fulfil = (correlationId: number) => queue.fulfillRequest({ correlationId, payload: null, size: 0 });

  beforeEach(() => {
    letConnectionsIdle();
    jest.useFakeTimers();
    sent = [];
    queue = new RequestQueue({ maxInFlightRequests: 1, requestTimeout: 30_000, clientId: 'a', broker: 'b', logger });
  });
  afterEach(() => void jest.useRealTimers());

  it('sets no timer while nothing waits', () => {
    push(1);
    fulfil(1);
    expect(sent).toEqual([1]);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('sends what waits for another to be answered', () => {
    push(1);
    push(2);
    fulfil(1);
    expect(sent).toEqual([1, 2]);
    fulfil(2);
    jest.advanceTimersByTime(1_000);
    expect(jest.getTimerCount()).toBe(0);
  });

  it('sends what waits for a broker that asked for a pause', () => {
    queue.maybeThrottle(500);
    push(1);
    expect(sent).toEqual([]);
    jest.advanceTimersByTime(600);
    expect(sent).toEqual([1]);
    fulfil(1);
    expect(jest.getTimerCount()).toBe(0);
  });
});
