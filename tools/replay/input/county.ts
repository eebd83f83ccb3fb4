import { readFileSync } from 'node:fs';
import pointInPolygon from 'point-in-polygon-hao';
import { z } from 'zod';
import { ArgumentFault } from '../../platform-client/index.js';
import type { Draw } from '../plan/draw.js';

type Position = [number, number];

const position = z
  .tuple([z.number(), z.number()])
  .rest(z.number())
  .transform(([lng, lat]): Position => [lng, lat]);
const polygon = z.array(z.array(position));
const countiesSchema = z.object({
  features: z.array(
    z.object({
      properties: z.object({ code: z.string() }),
      geometry: z.discriminatedUnion('type', [
        z.object({ type: z.literal('Polygon'), coordinates: polygon }),
        z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(polygon) }),
      ]),
    }),
  ),
});

export interface Box {
  readonly west: number;
  readonly south: number;
  readonly east: number;
  readonly north: number;
}

export interface PointInCounty {
  readonly lng: number;
  readonly lat: number;
}

/** The smallest box around positions. */
export function boxAround(positions: Iterable<readonly [number, number]>): Box {
  const box = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (const [lng, lat] of positions) {
    box.west = Math.min(box.west, lng);
    box.east = Math.max(box.east, lng);
    box.south = Math.min(box.south, lat);
    box.north = Math.max(box.north, lat);
  }
  return box;
}

const drawsInside = 1_000;

/** A county's boundary, and how positions from elsewhere are brought into it. */
export class County {
  private readonly box: Box;

  constructor(private readonly polygons: readonly Position[][][]) {
    this.box = boxAround(polygons.flat(2));
  }

  contains([lng, lat]: readonly [number, number]): boolean {
    return this.polygons.some((rings) => pointInPolygon([lng, lat], rings) === true);
  }

  /**
   * Maps a position affinely from the box of the data into the county’s; where that is outside the boundary, the
   * first drawn position inside takes its place. Seven decimals: a centimetre.
   */
  place([lng, lat]: readonly [number, number], data: Box, draw: Draw): PointInCounty {
    const { west, south, east, north } = this.box;
    const at = (x: number, y: number): Position => [
      rounded(west + x * (east - west)),
      rounded(south + y * (north - south)),
    ];
    let candidate = at(share(lng, data.west, data.east), share(lat, data.south, data.north));
    for (let n = 1; !this.contains(candidate); n++) {
      if (n > drawsInside) throw new Error('the county’s boundary holds no area');
      candidate = at(draw(`longitude ${n}`), draw(`latitude ${n}`));
    }
    return { lng: candidate[0], lat: candidate[1] };
  }

  /** Well outside: north of everything. */
  get pointOutside(): PointInCounty {
    return { lng: rounded((this.box.west + this.box.east) / 2), lat: rounded(Math.min(89, this.box.north + 5)) };
  }
}

const share = (value: number, low: number, high: number): number => (high > low ? (value - low) / (high - low) : 0.5);
const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;

/** The boundary of the county with this 12-digit code. @throws ArgumentFault */
export function readCounty(file: string, code: string): County {
  let counties: z.infer<typeof countiesSchema>;
  try {
    counties = countiesSchema.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new ArgumentFault(`The boundaries can’t be read from ${file} (${(error as Error).message.slice(0, 200)}).`);
  }
  const feature = counties.features.find(({ properties }) => properties.code === code);
  if (!feature) throw new ArgumentFault(`${file} has no boundary of ${code}.`);
  const { geometry } = feature;
  return new County(geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates);
}
