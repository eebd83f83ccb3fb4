import type { GridOutlines } from './grid-outlines.js';

/** Lines from point to point: lng, lat, lng, lat, … */
export type Line = readonly number[];

/**
 * The borders of areas made of grids, whatever those are: the edges that only one grid of an area has, joined into lines. By
 * the area; `areaOf` says which a grid belongs to.
 */
export function bordersOfAreas(
  { codes, edges, firstEdge }: GridOutlines,
  areaOf: (code: string) => string,
): ReadonlyMap<string, Line[]> {
  const byArea = new Map<string, Map<string, readonly number[]>>();
  codes.forEach((code, outline) => {
    const border = byArea.get(areaOf(code)) ?? new Map<string, readonly number[]>();
    byArea.set(areaOf(code), border);
    for (let at = 4 * firstEdge[outline]!; at < 4 * firstEdge[outline + 1]!; at += 4) {
      const edge = [...edges.subarray(at, at + 4)];
      const name = edge.join(' ');
      // Edges run the same way in both grids that they separate: what comes twice lies within.
      if (!border.delete(name)) border.set(name, edge);
    }
  });
  return new Map([...byArea].map(([area, border]) => [area, joined([...border.values()])]));
}

/** Edges that meet become one line; nothing is said of which way it runs. */
function joined(edges: readonly (readonly number[])[]): Line[] {
  const meeting = new Map<string, number[]>();
  const ends = (edge: readonly number[]) => [`${edge[0]} ${edge[1]}`, `${edge[2]} ${edge[3]}`] as const;
  edges.forEach((edge, nth) => {
    for (const end of ends(edge)) meeting.set(end, [...(meeting.get(end) ?? []), nth]);
  });
  const used = new Set<number>();
  return edges.flatMap((first, nth) => {
    if (used.has(nth)) return [];
    used.add(nth);
    const line = [...first];
    for (;;) {
      const end = line.slice(-2);
      const next = meeting.get(end.join(' '))?.find((other) => !used.has(other));
      if (next === undefined) return [line];
      used.add(next);
      const [a, b, c, d] = edges[next]!;
      line.push(...(a === end[0] && b === end[1] ? [c!, d!] : [a!, b!]));
    }
  });
}
