import { type AdmittedItem, admittedItem } from '#contracts';
import { parse } from 'csv-parse/sync';
import { z } from 'zod';
import { type RoutingTable, routingTable } from '../county-version/routing-table.js';

/** The texts of the demo's files. */
export interface DemoFiles {
  /** CSV: code, name, level, parent_code. */
  divisions: string;
  /** CSV: code, name_en, of as many divisions as have one. */
  englishNames: string;
  /** GeoJSON FeatureCollection, `properties.code` as in the divisions. */
  boundaries: string;
  /** CSV of incident subcategories. */
  catalogue: string;
  /** CSV: key, name_zh, name_en. */
  departments: string;
  /** JSON: 派遣规则 as they are published. */
  routingRules: string;
  /** CSV: 准入清单 level, subcategory, kind. */
  admissionList: string;
}

const division = z.object({
  code: z.string().regex(/^\d{12}$/),
  name: z.string().min(1),
  level: z.enum(['city', 'county', 'township', 'community']),
  parent_code: z.string(),
});
export type Division = z.infer<typeof division>;

const englishName = z.object({ code: z.string().regex(/^\d{12}$/), name_en: z.string().min(1) });

const department = z.object({
  key: z.string().regex(/^[a-z_]+$/),
  name_zh: z.string().min(1),
  name_en: z.string().min(1),
});
export type DepartmentRow = z.infer<typeof department>;

const flag = z.enum(['true', 'false']).transform((text) => text === 'true');
const subcategory = z.object({
  code: z.string().regex(/^\d{4}$/),
  major_zh: z.string().min(1),
  name_zh: z.string().min(1),
  name_en: z.string().min(1),
  lead_department: z.string().min(1),
  urgent: flag,
  secure_hours: z.union([z.literal('').transform(() => null), z.coerce.number().positive()]),
  limit: z.coerce.number().positive(),
  limit_kind: z.enum(['urgent_hour', 'work_hour', 'work_day', 'natural_day']),
  self_handle: flag,
  closing_condition: z.string(),
});
export type SubcategoryRow = z.infer<typeof subcategory>;

const position = z.array(z.number()).min(2);
const rings = z.array(z.array(position));
const boundaries = z.object({
  features: z.array(
    z.object({
      properties: z.object({ code: z.string() }),
      geometry: z.discriminatedUnion('type', [
        z.object({ type: z.literal('Polygon'), coordinates: rings }),
        z.object({ type: z.literal('MultiPolygon'), coordinates: z.array(rings) }),
      ]),
    }),
  ),
});
export type CountyBoundary = z.infer<typeof boundaries>['features'][number]['geometry'];

/** @throws ZodError naming row and column where a file is not of its form */
export const readDivisions = (text: string): Division[] => z.array(division).parse(rowsOf(text));
export const readEnglishNames = (text: string): Map<string, string> =>
  new Map(
    z
      .array(englishName)
      .parse(rowsOf(text))
      .map(({ code, name_en }) => [code, name_en]),
  );
export const readDepartments = (text: string): DepartmentRow[] => z.array(department).parse(rowsOf(text));
export const readCatalogue = (text: string): SubcategoryRow[] => z.array(subcategory).parse(rowsOf(text));
export const readAdmissionList = (text: string): AdmittedItem[] => z.array(admittedItem).parse(rowsOf(text));
export const readRoutingRules = (text: string): RoutingTable => routingTable.parse(JSON.parse(text));

export function readBoundary(text: string, countyCode: string): CountyBoundary | undefined {
  return boundaries.parse(JSON.parse(text)).features.find(({ properties }) => properties.code === countyCode)?.geometry;
}

function rowsOf(text: string): unknown {
  return parse(text, { columns: true, bom: true, skip_empty_lines: true });
}
