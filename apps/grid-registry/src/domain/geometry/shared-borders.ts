import type { LatticePoint, LatticePolygon } from '#grid-topology';

/** For each polygon, which others share at least one edge with it, and the length of border they share. */
export type SharedBorders = ReadonlyMap<number, number>[];

/** Compares edges vertex by vertex, so it knows neighbours only where the tiling has no T-junction. */
export function sharedBorders(polygons: readonly LatticePolygon[]): SharedBorders {
  const borders: Map<number, number>[] = polygons.map(() => new Map<number, number>());
  const firstOwner = new Map<string, number>();
  polygons.forEach((polygon, index) => {
    for (const ring of polygon) {
      for (let i = 1; i < ring.length; i++) {
        const key = edgeKey(ring[i - 1]!, ring[i]!);
        const other = firstOwner.get(key);
        if (other === undefined) firstOwner.set(key, index);
        else if (other !== index) {
          const length = lengthOf(ring[i - 1]!, ring[i]!);
          borders[index]!.set(other, (borders[index]!.get(other) ?? 0) + length);
          borders[other]!.set(index, (borders[other]!.get(index) ?? 0) + length);
        }
      }
    }
  });
  return borders;
}

function edgeKey(a: LatticePoint, b: LatticePoint): string {
  return a[0] < b[0] || (a[0] === b[0] && a[1] < b[1]) ? [...a, ...b].join() : [...b, ...a].join();
}

function lengthOf(a: LatticePoint, b: LatticePoint): number {
  return Math.sqrt((a[0] - b[0]) ** 2 + (a[1] - b[1]) ** 2);
}
