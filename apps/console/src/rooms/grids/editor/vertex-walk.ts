import { edgesOf, LATTICE_PER_METRE, type LatticePoint, samePoint, type TiledGrid } from '#grid-topology';

/** The vertex after (or before) one on a grid's outline, for who goes along it by keyboard. */
export function nextVertex(grid: TiledGrid, from: LatticePoint | undefined, step: 1 | -1): LatticePoint {
  const vertices = [...edgesOf(grid.polygon)].map(([at]) => at);
  const at = from ? vertices.findIndex((vertex) => samePoint(vertex, from)) : -1;
  if (at === -1) return vertices[0]!;
  return vertices[(at + step + vertices.length) % vertices.length]!;
}

const directions: Readonly<Record<string, readonly [number, number]>> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** Where an arrow key moves a vertex to: a metre, ten with Shift. */
export function movedByKey(
  vertex: LatticePoint,
  { key, shiftKey }: { key: string; shiftKey: boolean },
): LatticePoint | undefined {
  const direction = directions[key];
  if (!direction) return undefined;
  const metres = shiftKey ? 10 : 1;
  const [dx, dy] = direction;
  return [vertex[0] + dx * metres * LATTICE_PER_METRE, vertex[1] + dy * metres * LATTICE_PER_METRE];
}
