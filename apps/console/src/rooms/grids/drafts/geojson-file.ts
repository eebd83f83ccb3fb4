import { saveAs } from '../../../parts/save-as.js';
import type { GridFeatures } from './grid-registry.js';

/** As much as the registry takes. */
const most = 16 * 1024 * 1024;

export type OpenedFile = { readonly features: GridFeatures } | { readonly fault: 'tooLarge' | 'noFile' };

/** Reads a file of grids as far as to see that it is one: each feature with a polygon. What is in them the registry judges. */
export async function openGeoJson(file: File): Promise<OpenedFile> {
  if (file.size > most) return { fault: 'tooLarge' };
  try {
    const read: unknown = JSON.parse(await file.text());
    return isOfGrids(read) ? { features: read } : { fault: 'noFile' };
  } catch {
    return { fault: 'noFile' };
  }
}

function isOfGrids(read: unknown): read is GridFeatures {
  const { type, features } = (read ?? {}) as Partial<Record<keyof GridFeatures, unknown>>;
  const hasPolygon = (one: { geometry?: { type?: unknown } } | null) => one?.geometry?.type === 'Polygon';
  return type === 'FeatureCollection' && Array.isArray(features) && features.length > 0 && features.every(hasPolygon);
}

export const saveGeoJson = (name: string, features: object): void =>
  saveAs(`${name}.geojson`, new Blob([JSON.stringify(features)], { type: 'application/geo+json' }));
