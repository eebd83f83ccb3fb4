/** A grid as a revision publishes it. */
export interface LocatableGrid {
  readonly code: string;
  /**
   * GeoJSON polygon coordinates, WGS-84/CGCS2000 degrees: closed rings of at least four positions, longitude first, any
   * winding, holes after the outer ring.
   */
  readonly polygon: readonly (readonly (readonly [lng: number, lat: number])[])[];
}

/** The outlines of all grids, edge by edge, in one array: x1, y1, x2, y2, lower end first. */
export interface GridOutlines {
  /** Ascending; an outline's number is its code's place here. */
  readonly codes: readonly string[];
  readonly edges: Float64Array;
  /** Outline i has the edges from firstEdge[i] up to firstEdge[i + 1]. */
  readonly firstEdge: Uint32Array;
}

/**
 * Lays the outlines down in the order of the codes, so that the order they came in leaves no mark. An edge runs the same
 * way in both grids it separates, so that both compute the same numbers from it and no point falls between them.
 */
export function layOutlines(grids: readonly LocatableGrid[]): GridOutlines {
  const ordered = [...grids].sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0));
  ordered.forEach((grid, i) => {
    if (grid.code === ordered[i - 1]?.code) throw new Error(`grid ${grid.code} is there twice`);
    checkRings(grid);
  });

  const edgeCounts = ordered.map(({ polygon }) => polygon.reduce((sum, ring) => sum + ring.length - 1, 0));
  const firstEdge = new Uint32Array(ordered.length + 1);
  edgeCounts.forEach((count, i) => (firstEdge[i + 1] = firstEdge[i]! + count));
  const edges = new Float64Array(4 * firstEdge[ordered.length]!);
  let at = 0;
  for (const { polygon } of ordered) {
    for (const ring of polygon) {
      for (let i = 1; i < ring.length; i++) {
        const [a, b] = [ring[i - 1]!, ring[i]!];
        const upwards = a[1] < b[1] || (a[1] === b[1] && a[0] <= b[0]);
        edges.set(upwards ? [a[0], a[1], b[0], b[1]] : [b[0], b[1], a[0], a[1]], at);
        at += 4;
      }
    }
  }
  return { codes: ordered.map(({ code }) => code), edges, firstEdge };
}

function checkRings({ code, polygon }: LocatableGrid): void {
  if (polygon.length === 0) throw new Error(`grid ${code} has no outline`);
  for (const ring of polygon) {
    const [first, last] = [ring[0], ring.at(-1)];
    if (ring.length < 4 || first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) {
      throw new Error(`grid ${code} has a ring that isn't closed or has fewer than four positions`);
    }
    if (!ring.every(([lng, lat]) => Number.isFinite(lng) && Number.isFinite(lat))) {
      throw new Error(`grid ${code} has a position that isn't a number`);
    }
  }
}
