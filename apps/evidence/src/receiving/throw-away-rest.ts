import type { IncomingMessage } from 'node:http';

/** Milliseconds for which the rest of a refused upload is still read. */
const patience = 5_000;

/**
 * Reads what is still coming of a refused request and keeps none of it. Were the connection closed at once, the sender,
 * busy sending, would see it reset and never read the answer. Whoever sends on and on is cut off.
 */
export function throwAwayRest(request: IncomingMessage): void {
  if (request.readableEnded) return;
  request.resume();
  const cut = setTimeout(() => request.destroy(), patience);
  for (const event of ['end', 'close', 'error']) request.once(event, () => clearTimeout(cut));
}
