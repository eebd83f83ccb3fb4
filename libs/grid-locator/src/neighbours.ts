import type { GridOutlines } from './grid-outlines.js';

/** For each outline the numbers of those that have an edge in common with it, ascending. */
export function neighboursByOutline({ codes, edges, firstEdge }: GridOutlines): number[][] {
  const owners = new Map<string, number[]>();
  const neighbours = codes.map(() => new Set<number>());
  for (let outline = 0; outline < codes.length; outline++) {
    for (let at = 4 * firstEdge[outline]!; at < 4 * firstEdge[outline + 1]!; at += 4) {
      const edge = edges.subarray(at, at + 4).join(' ');
      const known = owners.get(edge) ?? [];
      for (const other of known) {
        if (other === outline) continue;
        neighbours[outline]!.add(other);
        neighbours[other]!.add(outline);
      }
      owners.set(edge, [...known, outline]);
    }
  }
  return neighbours.map((others) => [...others].sort((a, b) => a - b));
}
