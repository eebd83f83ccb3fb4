import { readFileSync } from 'node:fs';
import type { EventOf, EventType } from './events.js';

/**
 * The golden example of an event, one file per type and version. What it holds never changes: bytes like these are in
 * topics and in the trail for good. For tests, of producers and consumers alike.
 */
export function goldenEvent<T extends EventType>(type: T): EventOf<T> {
  return JSON.parse(readFileSync(new URL(`./fixtures/${type}.json`, import.meta.url), 'utf8')) as EventOf<T>;
}
