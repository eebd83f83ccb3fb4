import { edgesOf, nearestOnEdge, ringContains, samePoint } from '../lattice-geometry.js';
import { areaOf, type LatticePoint, type LatticePolygon, type LatticeRing } from '../lattice.js';
import type { TiledGrid, Tiling } from '../tiling/tiling.js';
import { indexIn, pathAlong } from './on-the-border.js';
import { type Outcome, redrawn, refused } from './outcome.js';
import { insertVertex } from './vertices.js';

export interface Split {
  readonly grid: string;
  /** From border to border; what lies between is inside. */
  readonly line: readonly LatticePoint[];
  /** For the smaller part: the larger one stays who it was. */
  readonly as: Pick<TiledGrid, 'code' | 'name'>;
}

/** Divides a grid in two along a line. Where the line meets a border, whoever is beyond gets that vertex, too. */
export function splitGrid(tiling: Tiling, { grid: code, line, as }: Split): Outcome {
  if (tiling.grids.has(as.code)) return refused('CODE_TAKEN');
  const parts = divided(tiling, code, line);
  if ('refused' in parts) return parts.refused;
  const [one, other] = parts.polygons;
  const [larger, smaller] = areaOf(one) >= areaOf(other) ? [one, other] : [other, one];
  const grids = [
    { ...parts.grid, polygon: larger },
    { ...parts.grid, ...as, polygon: smaller },
  ];
  const outcome = redrawn(parts.tiling, grids, { otherwise: 'LINE_LEAVES_GRID' });
  return outcome.ok ? { ...outcome, changed: [...new Set([...outcome.changed, ...parts.beyond])] } : outcome;
}

interface Divided {
  readonly grid: TiledGrid;
  /** With the line's ends as vertices. */
  readonly tiling: Tiling;
  readonly polygons: readonly [LatticePolygon, LatticePolygon];
  /** Grids that the line's ends gave a vertex. */
  readonly beyond: readonly string[];
}

/** A grid's two parts on either side of a line; whether they are sound has not been looked at. */
export function divided(
  tiling: Tiling,
  code: string,
  line: readonly LatticePoint[],
): Divided | { readonly refused: Outcome & { ok: false } } {
  const no = (...why: Parameters<typeof refused>) => ({ refused: refused(...why) as Outcome & { ok: false } });
  const [first, last] = [line[0]!, line.at(-1)!];
  if (!tiling.grids.has(code)) return no('GRID_UNKNOWN');
  if (line.length < 2 || samePoint(first, last)) return no('LINE_TOO_SHORT', first);

  let ready = tiling;
  const beyond: string[] = [];
  for (const end of [first, last]) {
    const [outer] = ready.grids.get(code)!.polygon;
    if (indexIn(outer!, end) !== -1) continue;
    const edge = edgeAt(outer!, end);
    if (!edge) return no('LINE_ENDS_INSIDE', end);
    const inserted = insertVertex(ready, edge, end);
    if (!inserted.ok) return { refused: inserted };
    ready = inserted.tiling;
    beyond.push(...inserted.changed.filter((changed) => changed !== code));
  }

  const grid = ready.grids.get(code)!;
  const [outer, ...holes] = grid.polygon;
  const between = line.slice(1, -1);
  const right: LatticeRing = [...pathAlong(outer!, first, last), ...[...between].reverse(), first];
  const left: LatticeRing = [...pathAlong(outer!, last, first), ...between, last];
  if (right.length < 4 || left.length < 4) return no('LINE_TOO_SHORT', first);
  const withHoles = (ring: LatticeRing): LatticePolygon => [
    ring,
    ...holes.filter((hole) => ringContains(ring, hole[0]!)),
  ];
  return { grid, tiling: ready, polygons: [withHoles(right), withHoles(left)], beyond };
}

/** The edge that a point lies on, as near as the lattice allows. */
function edgeAt(ring: LatticeRing, at: LatticePoint): readonly [LatticePoint, LatticePoint] | undefined {
  return [...edgesOf([ring])].find((ends) => nearestOnEdge(...ends, at).distance < 1);
}
