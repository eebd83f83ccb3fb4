import type { Tiling } from '../tiling/tiling.js';
import { applyEdit, type GridEdit } from './grid-edit.js';
import type { EditRefusal } from './outcome.js';

interface Done {
  readonly edit: GridEdit;
  readonly after: Tiling;
}

/** What somebody has drawn since a draft was read, edit by edit; never changed, so that any state can be shown again. */
export interface EditHistory {
  readonly base: Tiling;
  readonly done: readonly Done[];
  readonly undone: readonly GridEdit[];
}

export const begunWith = (base: Tiling): EditHistory => ({ base, done: [], undone: [] });

export const present = ({ base, done }: EditHistory): Tiling => done.at(-1)?.after ?? base;

export type Performed = { readonly history: EditHistory } | { readonly refused: EditRefusal };

/** Makes an edit; what had been undone before it is given up. */
export function performed(history: EditHistory, edit: GridEdit): Performed {
  const outcome = applyEdit(present(history), edit);
  if (!outcome.ok) return { refused: outcome.refused };
  return { history: { base: history.base, done: [...history.done, { edit, after: outcome.tiling }], undone: [] } };
}

export function undone({ base, done, undone: given }: EditHistory): EditHistory {
  const last = done.at(-1);
  return last ? { base, done: done.slice(0, -1), undone: [...given, last.edit] } : { base, done, undone: given };
}

export function redone(history: EditHistory): EditHistory {
  const edit = history.undone.at(-1);
  if (!edit) return history;
  const again = performed(history, edit);
  return 'refused' in again ? history : { ...again.history, undone: history.undone.slice(0, -1) };
}

export const editsOf = ({ done }: EditHistory): GridEdit[] => done.map(({ edit }) => edit);

/** Makes kept edits again, on grids that may have changed meanwhile: as far as they still can be made. */
export function replayed(base: Tiling, edits: readonly GridEdit[]): { history: EditHistory; left: number } {
  let history = begunWith(base);
  for (const [at, edit] of edits.entries()) {
    const again = performed(history, edit);
    if ('refused' in again) return { history, left: edits.length - at };
    history = again.history;
  }
  return { history, left: 0 };
}

/** What the registry has to be told: grids that are new or otherwise than in the base, and codes that are gone. */
export function changesSince(base: Tiling, now: Tiling): { put: string[]; remove: string[] } {
  return {
    put: [...now.grids.values()].filter((grid) => base.grids.get(grid.code) !== grid).map(({ code }) => code),
    remove: [...base.grids.keys()].filter((code) => !now.grids.has(code)),
  };
}
