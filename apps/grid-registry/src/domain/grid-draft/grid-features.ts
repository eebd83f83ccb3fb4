import { gridKinds } from '#contracts';
import { z } from 'zod';
import type { PlannedGrid } from '../grid-validation/plan.js';

/** To 1e-7 degrees, a centimetre: what is finer is noise, and would make equal borders unequal. */
const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;

const position = z
  .array(z.number())
  .min(2)
  .max(4)
  .transform(([lng, lat]): [number, number] => [rounded(lng!), rounded(lat!)]);
const coordinates = z.array(z.array(position).max(20_000)).min(1).max(200);

/** What a grid's draft says beside its code; rings that are wrong are kept, for validation to name. */
export const gridFields = {
  community: z.string().max(15).nullable().describe('社区 Code of its community, 12 digits'),
  name: z.string().trim().min(1).max(100).describe('名称'),
  households: z.int().nonnegative().max(100_000).describe('户数'),
  kind: z.enum(gridKinds).default('ORDINARY').describe('网格类型 基础 ORDINARY, 专属 DEDICATED'),
  synthetic: z.boolean().default(false).describe('Made up, for a demo'),
};
export const gridPolygon = coordinates.describe('GeoJSON polygon coordinates, degrees CGCS2000, rounded to 1e-7');

/** RFC 7946. `crs` and other members are let pass; positions are CGCS2000/WGS-84 whatever they say. */
export const GridFeatures = z.object({
  type: z.literal('FeatureCollection'),
  features: z
    .array(
      z.object({
        type: z.literal('Feature'),
        properties: z.object({ code: z.string().min(1).max(15).describe('网格编码, 15 digits'), ...gridFields }),
        geometry: z.object({ type: z.literal('Polygon'), coordinates: gridPolygon }),
      }),
    )
    .max(5_000),
});
export type GridFeatures = z.infer<typeof GridFeatures>;

export const gridsOf = ({ features }: GridFeatures): PlannedGrid[] =>
  features.map(({ properties, geometry }) => ({ ...properties, polygon: geometry.coordinates }));

/** The grids as a GeoJSON FeatureCollection (RFC 7946), in the order of their codes. */
export const featuresOf = (grids: readonly PlannedGrid[]): GridFeatures => ({
  type: 'FeatureCollection',
  features: [...grids]
    .sort((a, b) => (a.code < b.code ? -1 : 1))
    .map(({ polygon, ...properties }) => ({
      type: 'Feature',
      properties,
      geometry: { type: 'Polygon', coordinates: polygon },
    })),
});
