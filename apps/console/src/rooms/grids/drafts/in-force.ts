import { compared, type Tiling } from '#grid-topology';

/** The grids in force, with those that the draft has the same as the draft's own: so that a look tells what is otherwise. */
export function sharedWith(draft: Tiling, inForce: Tiling): Tiling {
  const { changed } = compared(inForce, draft);
  const otherwise = new Set(changed.filter(({ borders }) => borders).map(({ after }) => after.code));
  const same = [...draft.grids.values()].filter(({ code }) => inForce.grids.has(code) && !otherwise.has(code));
  return inForce.with(same);
}
