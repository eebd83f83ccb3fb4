import { AsyncLocalStorage } from 'node:async_hooks';

/** What ties together everything that one request of a person set off. */
export interface Trace {
  readonly correlationId: string;
  /** The event being reacted to, if any. */
  readonly causationId?: string;
  /** W3C trace context, passed on as it came. */
  readonly traceparent?: string;
}

const storage = new AsyncLocalStorage<Trace>();

/** Runs `work` with the trace at hand everywhere below it, log lines included. */
export const runTraced = <T>(trace: Trace, work: () => T): T => storage.run(trace, work);

export const currentTrace = (): Trace | undefined => storage.getStore();
