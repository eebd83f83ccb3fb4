import type { Server } from 'node:http';
import type { Logger } from 'pino';

/** Milliseconds: less than the ten to thirty seconds that supervisors grant. */
const endWithin = 10_000;

/**
 * Sees to it that a service which is asked to end does so, whoever keeps talking to it and whatever it waits for.
 *
 * A server that closes takes no new connections, but goes on serving those it has for as long as they are used; and a
 * gateway's are always used. So answers say that the connection ends with them. What still waits after ten seconds (a
 * broker that hangs, say) is left as a crash would leave it, which every step is made for.
 */
export function endInTime(server: Server, logger: Logger): void {
  let ending = false;
  // Before all other listeners: once the answer is on its way its headers are.
  server.prependListener('request', (_, response) => {
    if (ending) response.setHeader('Connection', 'close');
  });
  const end = () => {
    if (ending) return;
    ending = true;
    setTimeout(() => {
      logger.warn('asked to end and still waiting; ending all the same');
      process.exit(1);
    }, endWithin).unref();
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, end);
}
