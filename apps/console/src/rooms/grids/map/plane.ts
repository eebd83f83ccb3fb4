import { LATTICE_PER_DEGREE, LATTICE_PER_METRE, type LatticePoint } from '#grid-topology';
import type { Coordinate } from 'ol/coordinate.js';
import { fromLonLat, toLonLat } from 'ol/proj.js';

export const onMap = ([x, y]: LatticePoint): Coordinate => fromLonLat([x / LATTICE_PER_DEGREE, y / LATTICE_PER_DEGREE]);

export function onLattice(coordinate: Coordinate): LatticePoint {
  const [lng, lat] = toLonLat(coordinate) as [number, number];
  return [Math.round(lng * LATTICE_PER_DEGREE), Math.round(lat * LATTICE_PER_DEGREE)];
}

/** Lattice units in so many pixels of a map, near a place; Web Mercator stretches what is away from the equator. */
export function reachOf(pixels: number, resolution: number, [, y]: LatticePoint): number {
  const metres = pixels * resolution * Math.cos((y / LATTICE_PER_DEGREE) * (Math.PI / 180));
  return metres * LATTICE_PER_METRE;
}
