import type { GridShape } from './grid-shapes.js';

/** Where the name of a township or community stands: in the middle of its grids. */
export interface AreaLabel {
  readonly code: string;
  readonly level: 'township' | 'community';
  readonly lng: number;
  readonly lat: number;
}

const levels = [
  { level: 'township', width: 9 },
  { level: 'community', width: 12 },
] as const;

export function areaLabels(shapes: readonly GridShape[]): AreaLabel[] {
  return levels.flatMap(({ level, width }) => {
    const middles = new Map<string, [number, number][]>();
    for (const { code, polygon } of shapes) {
      const area = code.slice(0, width).padEnd(12, '0');
      middles.set(area, [...(middles.get(area) ?? []), middleOf(polygon[0] ?? [])]);
    }
    return [...middles].map(([code, points]) => {
      const [lng, lat] = middleOf(points);
      return { code, level, lng, lat };
    });
  });
}

function middleOf(points: readonly (readonly [number, number])[]): [number, number] {
  const sum = (nth: 0 | 1) => points.reduce((all, point) => all + point[nth], 0) / Math.max(points.length, 1);
  return [sum(0), sum(1)];
}
