import { Delaunay } from 'd3-delaunay';
import type { CountySurface } from './county-surface.js';
import type { LatticePoint } from '#grid-topology';
import type { SeededRandom } from './seeded-random.js';

const SAMPLES_PER_GRID = 40;
/** Enough for even sizes (均衡性); more would turn the county into a honeycomb. */
const RELAXATIONS = 12;

/**
 * The points around which grids form, in the surface's plane: scattered, then moved again and again to the middle of
 * what lies nearest to each (Lloyd), measured by samples, since a clipped cell may be of any shape.
 */
export function seedPoints(surface: CountySurface, count: number, random: SeededRandom): LatticePoint[] {
  const samples = surface.evenPoints(Math.max(count, 10) * SAMPLES_PER_GRID);
  let seeds = drawn(samples, count, random);
  for (let round = 0; round < RELAXATIONS; round++) seeds = relaxed(seeds, samples);
  return runThroughHoles(surface, seeds);
}

function drawn(samples: LatticePoint[], count: number, random: SeededRandom): LatticePoint[] {
  const pool = [...samples];
  for (let i = 0; i < count; i++) {
    const j = i + Math.floor(random() * (pool.length - i));
    [pool[i], pool[j]] = [pool[j]!, pool[i]!];
  }
  return pool.slice(0, count);
}

function relaxed(seeds: LatticePoint[], samples: LatticePoint[]): LatticePoint[] {
  const delaunay = Delaunay.from(seeds as [number, number][]);
  const nearest: LatticePoint[][] = seeds.map(() => []);
  let near = 0;
  for (const sample of samples) {
    near = delaunay.find(sample[0], sample[1], near);
    nearest[near]!.push(sample);
  }
  return seeds.map((seed, i) => middleOf(nearest[i]!) ?? seed);
}

/** The sample nearest to the centre: unlike the centre itself it is surely inside the county. */
function middleOf(points: LatticePoint[]): LatticePoint | undefined {
  const u = points.reduce((sum, p) => sum + p[0], 0) / points.length;
  const v = points.reduce((sum, p) => sum + p[1], 0) / points.length;
  let best: LatticePoint | undefined;
  let bestDistance = Infinity;
  for (const point of points) {
    const distance = (point[0] - u) ** 2 + (point[1] - v) ** 2;
    if (distance < bestDistance) [best, bestDistance] = [point, distance];
  }
  return best;
}

/**
 * A grid may not encircle an enclave. For each hole of the county the seed nearest to it becomes two, opposite each
 * other, so that the border between them runs through the hole.
 */
function runThroughHoles(surface: CountySurface, seeds: LatticePoint[]): LatticePoint[] {
  for (const hole of surface.polygon.slice(1)) {
    const around = hole.slice(1).map((point) => surface.toPlane(point));
    const u = around.reduce((sum, p) => sum + p[0], 0) / around.length;
    const v = around.reduce((sum, p) => sum + p[1], 0) / around.length;
    const nearest = Delaunay.from(seeds as [number, number][]).find(u, v);
    const [su, sv] = seeds[nearest]!;
    for (const reach of [1, 0.75, 0.5, 0.25, 0.1]) {
      const pair: LatticePoint[] = [
        [u + (su - u) * reach, v + (sv - v) * reach],
        [u - (su - u) * reach, v - (sv - v) * reach],
      ];
      if (!pair.every((point) => surface.covers(surface.toLattice(point)))) continue;
      seeds = [...seeds.slice(0, nearest), ...pair, ...seeds.slice(nearest + 1)];
      break;
    }
  }
  return seeds;
}
