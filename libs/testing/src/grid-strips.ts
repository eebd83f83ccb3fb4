import { revisionDigest } from '#reference-copy';
import type { SealedEvent } from '#event-bus';
import { eventLike } from './story.js';

/** A point in the middle of a strip of {@link gridStrips}. */
export const inStrip = (place: number) => ({ lng: 113 + (place + 0.5) / 100, lat: 27.5 });

/**
 * A revision of grids that are strips side by side, west to east by place, as the registry publishes it: the grids
 * first, the manifest last.
 */
export function gridStrips(revision: number, ...strips: readonly [code: string, place: number][]): SealedEvent[] {
  const grids = strips.map(([code, place]) => {
    const [west, east] = [113 + place / 100, 113 + (place + 1) / 100];
    const ring: [number, number][] = [
      [west, 27],
      [east, 27],
      [east, 28],
      [west, 28],
      [west, 27],
    ];
    const data = { revision, code, community: code.slice(0, 12), polygon: [ring] };
    return eventLike('registry.grid-published.v1', { subject: `${revision}/${code}`, data });
  });
  const digest = revisionDigest(grids.map(({ event }) => event.data as Parameters<typeof revisionDigest>[0][number]));
  const data = { revision, grids: grids.length, digest, effectiveAt: new Date(0).toISOString() };
  return [...grids, eventLike('registry.revision-published.v1', { data })];
}
