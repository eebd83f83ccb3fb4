import type { Askable, Circles } from '#people-to-ask';
import { newId } from '#primitives';

/** Somebody with a post of their own in the unit. */
export const askable = (unit: string): Askable => ({
  ...{ person: newId(), post: newId(), unit, standsInFor: null },
});

/** The people around an incident; a circle left out is empty. */
export const circlesOf = (circles: Partial<Circles> = {}): Circles => ({
  SAME_GRID: [],
  NEIGHBOURING_GRID: [],
  GRID_LEADER: [],
  TOWNSHIP: [],
  ...circles,
});
