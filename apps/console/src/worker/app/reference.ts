import { shallowRef } from 'vue';
import { language } from '../../language/language.js';
import type { Category } from '../categories/search-categories.js';
import { withRecent } from '../categories/search-categories.js';
import { distance, type Place } from '../places/distance.js';
import { type GridBorders, gridOfPlace } from '../places/grid-of-place.js';
import { ask } from './ask.js';
import { known, phone } from './phone.js';

/** What a worker’s phone knows by heart: the catalogue, what they chose before, the grids around their own. */
export const categories = shallowRef<readonly Category[]>([]);
export const recentCategories = shallowRef<readonly string[]>([]);
export const grids = shallowRef<readonly GridBorders[]>([]);

const aDay = 24 * 3_600_000;

/** From what is kept at once; from the platform when that is older than a day, or there is none. */
export async function loadReference(): Promise<void> {
  recentCategories.value = (await known().get<string[]>('recent-categories'))?.value ?? [];
  await Promise.allSettled([
    load<{ items: Category[] }>('catalogue', '/grid-registry/catalogue', ({ items }) => (categories.value = items)),
    ...communities().map((community, nth) =>
      load<{ grids: GridBorders[] }>(`grids ${community}`, `/grid-registry/grids?community=${community}`, (listed) => {
        grids.value = nth === 0 ? listed.grids : [...grids.value, ...listed.grids];
      }),
    ),
  ]);
}

async function load<T>(name: string, path: string, show: (value: T) => void): Promise<void> {
  const kept = await known().get<T>(name);
  if (kept) show(kept.value);
  if (kept && Date.now() - kept.at < aDay) return;
  const value = await ask<T>(path);
  await known().keep(name, value);
  show(value);
}

/** The communities in which the worker’s grids lie. */
const communities = (): string[] => [
  ...new Set((phone.session?.posts ?? []).map(({ unit }) => `${unit.slice(0, 12)}`)),
];

export const isOwnGrid = (code: string): boolean => (phone.session?.posts ?? []).some(({ unit }) => unit === code);

export async function remember(category: string): Promise<void> {
  recentCategories.value = withRecent(recentCategories.value, category);
  await known().keep('recent-categories', recentCategories.value);
}

export const categoryOf = (code: string | null): Category | undefined =>
  categories.value.find((category) => category.code === code);

export const nameOf = (category: Pick<Category, 'nameZh' | 'nameEn'>): string =>
  language.value === 'en' ? category.nameEn : category.nameZh;

export interface Located {
  readonly code: string;
  readonly name: string | undefined;
  readonly isOwn: boolean;
  /** Named by the borders that the phone knows: the platform locates it again when it arrives. */
  readonly isProvisional: boolean;
}

/** The grid a place lies in; undefined when that can’t be said here and now. @throws Problem GRID.OUTSIDE_COUNTY */
export async function locate(place: Place): Promise<Located | undefined> {
  const own = gridOfPlace(grids.value, place);
  if (own) return { code: own.code, name: own.name, isOwn: isOwnGrid(own.code), isProvisional: !phone.isOnline };
  if (!phone.isOnline) return undefined;
  const { grid } = await ask<{ grid: string }>(`/grid-registry/grids/location?lng=${place.lng}&lat=${place.lat}`);
  const name = await ask<{ name: string }>(`/grid-registry/units/${grid}`).catch(() => undefined);
  return { code: grid, name: name?.name, isOwn: isOwnGrid(grid), isProvisional: false };
}

export const metres = (a: Place, b: Place): string => {
  const far = distance(a, b);
  return far < 950 ? `${Math.max(10, Math.round(far / 10) * 10)} m` : `${(far / 1_000).toFixed(1)} km`;
};
