import pointInPolygon from 'point-in-polygon-hao';
import { areaOf, LATTICE_PER_DEGREE, type LatticePoint, type LatticePolygon } from '#grid-topology';

/**
 * One connected piece of a county, measured in a plane where a step east is as long as a step north: near the parallel
 * of the piece, x shrinks by the cosine of the latitude. Straight lines and lattice points stay what they are.
 */
export class CountySurface {
  readonly area: number;
  readonly bounds: { west: number; south: number; east: number; north: number };
  /** Ground length of a lattice step east over that of a step north; rounded, as cosines differ between machines. */
  readonly eastScale: number;

  constructor(readonly polygon: LatticePolygon) {
    const xs = polygon[0]!.map(([x]) => x);
    const ys = polygon[0]!.map(([, y]) => y);
    this.bounds = { west: Math.min(...xs), south: Math.min(...ys), east: Math.max(...xs), north: Math.max(...ys) };
    const latitude = (this.bounds.south + this.bounds.north) / 2 / LATTICE_PER_DEGREE;
    this.eastScale = Math.max(0.01, Math.round(Math.cos((latitude * Math.PI) / 180) * 1e6) / 1e6);
    this.area = areaOf(polygon) * this.eastScale;
  }

  covers(point: LatticePoint): boolean {
    return pointInPolygon(point as [number, number], this.polygon as unknown as [number, number][][]) === true;
  }

  /** To the plane, counted from the south-western corner to keep digits for small differences. */
  toPlane([x, y]: LatticePoint): LatticePoint {
    return [(x - this.bounds.west) * this.eastScale, y - this.bounds.south];
  }

  toLattice([u, v]: LatticePoint): LatticePoint {
    return [Math.round(u / this.eastScale) + this.bounds.west, Math.round(v) + this.bounds.south];
  }

  /** About `count` evenly spaced points of the surface, in the plane. */
  evenPoints(count: number): LatticePoint[] {
    const step = Math.sqrt(this.area / count);
    const width = (this.bounds.east - this.bounds.west) * this.eastScale;
    const points: LatticePoint[] = [];
    for (let v = step / 2; v < this.bounds.north - this.bounds.south; v += step) {
      for (let u = step / 2; u < width; u += step) {
        const [x, y] = this.toLattice([u, v]);
        if (this.covers([x, y])) points.push([u, v]);
      }
    }
    return points;
  }
}
