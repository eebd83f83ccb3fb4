import { createRequire } from 'node:module';

/** What kafkajs keeps per connection, as far as it is mended here. */
interface RequestQueue {
  readonly pending: readonly unknown[];
  scheduleCheckPendingRequests(): void;
}

const { prototype } = createRequire(import.meta.url)('kafkajs/src/network/requestQueue/index.js') as {
  prototype: RequestQueue & { readonly letsIdle?: true };
};

/**
 * kafkajs 2.2.4 looks every millisecond, on each connection and for ever, whether a request waits to be sent: a timer
 * whose delay has become negative is set anew each time it goes off. That is four percent of a core for each process
 * that does nothing. Nothing has to be looked for while nothing waits: a request that comes to wait sets the timer.
 */
export function letConnectionsIdle(): void {
  if (prototype.letsIdle) return;
  const schedule = Object.getOwnPropertyDescriptor(prototype, 'scheduleCheckPendingRequests')?.value as (
    this: RequestQueue,
  ) => void;
  Object.assign(prototype, {
    letsIdle: true,
    scheduleCheckPendingRequests(this: RequestQueue): void {
      if (this.pending.length > 0) schedule.call(this);
    },
  });
}
