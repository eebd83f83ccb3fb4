import initGeosJs from 'geos-wasm';
import type { LatticePoint, LatticePolygon } from '#grid-topology';

type Geos = Awaited<ReturnType<typeof initGeosJs>>;
/** An address in GEOS's memory. */
type GeometryHandle = number;

/** The few operations of GEOS that tiling and validation need, mostly on lattice coordinates; memory is freed inside. */
export class PlanarGeometry {
  constructor(private readonly geos: Geos) {}

  /** The polygons of a boundary that may touch or retrace itself; spikes without area are dropped. */
  repaired(polygons: LatticePolygon[]): LatticePolygon[] {
    return this.polygonsFrom(this.read(multiPolygonText(polygons)), (g) => this.geos.GEOSMakeValid(g));
  }

  /** Cuts lines at every crossing, rounding crossings to the lattice, and returns the faces they enclose. */
  facesBetween(lines: readonly (readonly LatticePoint[])[]): LatticePolygon[] {
    const text = `MULTILINESTRING(${lines.map(positionsText).join(',')})`;
    return this.polygonsFrom(this.read(text), (collection) => {
      const noded = this.geos.GEOSUnaryUnionPrec(collection, 1);
      const list = this.geos.Module._malloc(4);
      // The package declares the last two arguments the wrong way round.
      (this.geos.Module.setValue as unknown as (at: number, value: number, type: string) => void)(list, noded, 'i32');
      const faces = this.geos.GEOSPolygonize(list, 1);
      this.geos.Module._free(list);
      this.geos.GEOSGeom_destroy(noded);
      return faces;
    });
  }

  /** Joins polygons that share edges vertex by vertex; every vertex stays, also those on a straight line. */
  joined(polygons: LatticePolygon[]): LatticePolygon[] {
    return this.polygonsFrom(this.read(collectionText(polygons)), (g) => this.geos.GEOSCoverageUnion(g));
  }

  /** Whether the polygons form a coverage: no overlap, and shared borders with the same vertices on both sides. */
  isCoverage(polygons: LatticePolygon[]): boolean {
    return this.asking(collectionText(polygons), (g) => this.geos.GEOSCoverageIsValid(g, 0, 0) === 1);
  }

  /** Where polygons break the coverage: which one, and a point on the edge that does not fit its neighbours. */
  coverageFaults(polygons: LatticePolygon[]): { member: number; at: LatticePoint }[] {
    const { geos } = this;
    return this.asking(collectionText(polygons), (g) => {
      const out = geos.Module._malloc(4);
      geos.GEOSCoverageIsValid(g, 0, out);
      const edges = geos.Module.getValue(out, 'i32');
      geos.Module._free(out);
      const faults = polygons.flatMap((_, member) => {
        const wrong = geos.GEOSGetGeometryN(edges, member);
        return geos.GEOSisEmpty(wrong) === 1 ? [] : [{ member, at: this.pointOn(wrong) }];
      });
      geos.GEOSGeom_destroy(edges);
      return faults;
    });
  }

  /** Where a polygon's rings cross or touch themselves or each other wrongly; undefined for a sound polygon. */
  faultIn(polygon: LatticePolygon): LatticePoint | undefined {
    const { geos } = this;
    return this.asking(multiPolygonText([polygon]), (g) => {
      const out = geos.Module._malloc(8);
      let at: LatticePoint | undefined;
      if (geos.GEOSisValidDetail(g, 0, out, out + 4) !== 1) {
        const place = geos.Module.getValue(out + 4, 'i32');
        at = this.coordinatesOf(place);
        geos.GEOSGeom_destroy(place);
        geos.GEOSFree(geos.Module.getValue(out, 'i32'));
      }
      geos.Module._free(out);
      return at;
    });
  }

  /** What two polygons have in common, as polygons: touching is nothing. */
  common(a: LatticePolygon, b: LatticePolygon): LatticePolygon[] {
    return this.fromTwo([a], [b], (some, others) => this.geos.GEOSIntersection(some, others));
  }

  /** What `some` cover and `others` do not. */
  difference(some: LatticePolygon[], others: LatticePolygon[]): LatticePolygon[] {
    return this.fromTwo(some, others, (a, b) => this.geos.GEOSDifference(a, b));
  }

  /** What any of the polygons covers, whether or not they fit each other. */
  union(polygons: LatticePolygon[]): LatticePolygon[] {
    return this.polygonsFrom(this.read(collectionText(polygons)), (g) => this.geos.GEOSUnaryUnion(g));
  }

  /** Whether anything is left of a polygon when its border moves inwards by `reach`, in its own units. */
  reachesDeeperThan(polygon: LatticePolygon, reach: number): boolean {
    return this.asking(multiPolygonText([polygon]), (g) => {
      const core = this.geos.GEOSBuffer(g, -reach, 2);
      const isLeft = this.geos.GEOSisEmpty(core) !== 1;
      this.geos.GEOSGeom_destroy(core);
      return isLeft;
    });
  }

  isValid(polygon: LatticePolygon): boolean {
    return this.asking(multiPolygonText([polygon]), (g) => this.geos.GEOSisValid(g) === 1);
  }

  /** Area covered by one set of polygons and not by the other, in square lattice units. */
  areaOfDifference(some: LatticePolygon[], others: LatticePolygon[]): number {
    return this.asking(multiPolygonText(some), (a) =>
      this.asking(multiPolygonText(others), (b) => {
        const difference = this.geos.GEOSSymDifference(a, b);
        const area = this.measured((at) => this.geos.GEOSArea(difference, at));
        this.geos.GEOSGeom_destroy(difference);
        return area;
      }),
    );
  }

  /** Smallest distance between any two parts of the outline that do not join: small means a sliver or a neck. */
  clearanceOf(polygon: LatticePolygon): number {
    return this.asking(multiPolygonText([polygon]), (g) =>
      this.measured((at) => this.geos.GEOSMinimumClearance(g, at)),
    );
  }

  /** A point well inside a polygon. */
  pointInside(polygon: LatticePolygon): LatticePoint {
    return this.asking(multiPolygonText([polygon]), (g) => this.pointOn(g));
  }

  private pointOn(geometry: GeometryHandle): LatticePoint {
    const point = this.geos.GEOSPointOnSurface(geometry);
    const at = this.coordinatesOf(point);
    this.geos.GEOSGeom_destroy(point);
    return at;
  }

  private coordinatesOf(point: GeometryHandle): LatticePoint {
    return [
      this.measured((at) => this.geos.GEOSGeomGetX(point, at)),
      this.measured((at) => this.geos.GEOSGeomGetY(point, at)),
    ];
  }

  private fromTwo(
    some: LatticePolygon[],
    others: LatticePolygon[],
    derive: (a: GeometryHandle, b: GeometryHandle) => GeometryHandle,
  ): LatticePolygon[] {
    const b = this.read(multiPolygonText(others));
    try {
      return this.polygonsFrom(this.read(multiPolygonText(some)), (a) => derive(a, b));
    } finally {
      this.geos.GEOSGeom_destroy(b);
    }
  }

  private read(text: string): GeometryHandle {
    const { geos } = this;
    const at = geos.Module._malloc(text.length + 1);
    geos.Module.stringToUTF8(text, at, text.length + 1);
    const reader = geos.GEOSWKTReader_create();
    const geometry = geos.GEOSWKTReader_read(reader, at);
    geos.GEOSWKTReader_destroy(reader);
    geos.Module._free(at);
    if (geometry === 0) throw new Error('GEOS cannot read the geometry; are the rings closed and at least four long?');
    return geometry;
  }

  private asking<T>(text: string, question: (geometry: GeometryHandle) => T): T {
    const geometry = this.read(text);
    try {
      return question(geometry);
    } finally {
      this.geos.GEOSGeom_destroy(geometry);
    }
  }

  private measured(measure: (at: number) => number): number {
    const at = this.geos.Module._malloc(8);
    measure(at);
    const value = this.geos.Module.getValue(at, 'double');
    this.geos.Module._free(at);
    return value;
  }

  private polygonsFrom(input: GeometryHandle, derive: (input: GeometryHandle) => GeometryHandle): LatticePolygon[] {
    const { geos } = this;
    const derived = derive(input);
    geos.GEOSGeom_destroy(input);
    if (derived === 0) throw new Error('GEOS refused the geometry');
    const polygons = this.polygonsIn(derived);
    geos.GEOSGeom_destroy(derived);
    return polygons;
  }

  private polygonsIn(geometry: GeometryHandle): LatticePolygon[] {
    const { geos } = this;
    const type = geos.GEOSGeomTypeId(geometry);
    if (type === POLYGON) {
      if (geos.GEOSisEmpty(geometry) === 1) return [];
      const holes = Array.from({ length: geos.GEOSGetNumInteriorRings(geometry) }, (_, i) =>
        this.positionsOf(geos.GEOSGetInteriorRingN(geometry, i)),
      );
      return [[this.positionsOf(geos.GEOSGetExteriorRing(geometry)), ...holes]];
    }
    if (type < MULTI_POINT) return [];
    return Array.from({ length: geos.GEOSGetNumGeometries(geometry) }, (_, i) =>
      this.polygonsIn(geos.GEOSGetGeometryN(geometry, i)),
    ).flat();
  }

  private positionsOf(ring: GeometryHandle): LatticePoint[] {
    const { geos } = this;
    const positions = geos.GEOSGeom_getCoordSeq(ring);
    const at = geos.Module._malloc(16);
    const points = Array.from({ length: geos.GEOSGeomGetNumPoints(ring) }, (_, i): LatticePoint => {
      geos.GEOSCoordSeq_getXY(positions, i, at, at + 8);
      return [geos.Module.getValue(at, 'double'), geos.Module.getValue(at + 8, 'double')];
    });
    geos.Module._free(at);
    return points;
  }
}

/** Type numbers of GEOS. */
const POLYGON = 3;
const MULTI_POINT = 4;

const positionsText = (line: readonly LatticePoint[]): string => `(${line.map(([x, y]) => `${x} ${y}`).join(',')})`;
const polygonText = (polygon: LatticePolygon): string => `(${polygon.map(positionsText).join(',')})`;
const multiPolygonText = (polygons: LatticePolygon[]): string =>
  polygons.length === 0 ? 'MULTIPOLYGON EMPTY' : `MULTIPOLYGON(${polygons.map(polygonText).join(',')})`;
const collectionText = (polygons: LatticePolygon[]): string =>
  `GEOMETRYCOLLECTION(${polygons.map((p) => `POLYGON${polygonText(p)}`).join(',')})`;

/** GEOS is WebAssembly, which loads asynchronously; waiting for it here lets everything built on it be plain functions. */
export const planarGeometry = new PlanarGeometry(await initGeosJs());
