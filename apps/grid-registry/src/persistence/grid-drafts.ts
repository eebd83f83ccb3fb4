import { Refused } from '#primitives';
import type { EntityManager } from 'typeorm';
import type { GridDraft } from '../domain/grid-draft/grid-draft.js';
import { refuse } from '../domain/grid-registry.refusals.js';
import type { PlannedGrid } from '../domain/grid-validation/plan.js';

const draftColumns = `draft_id AS "draftId", county, version, based_on AS "basedOn", published_as AS "publishedAs"`;
const gridColumns = 'code, community, name, polygon, households, synthetic, kind';
const gridRows = `jsonb_to_recordset($2::jsonb) AS g(code text, community text, name text, polygon jsonb,
  households int, synthetic boolean, kind text)`;

/** The draft; locked against other editors with `lock`. @throws Refused GRID_DRAFT.UNKNOWN, GRID_DRAFT.DISCARDED */
export async function readDraft(
  manager: EntityManager,
  draftId: string,
  { lock = false }: { lock?: boolean } = {},
): Promise<GridDraft> {
  const [found]: (GridDraft & { discardedAt: Date | null })[] = await manager.query(
    `SELECT ${draftColumns}, discarded_at AS "discardedAt" FROM grid_draft WHERE draft_id = $1 ${lock ? 'FOR UPDATE' : ''}`,
    [draftId],
  );
  if (!found) throw new Refused(refuse('GRID_DRAFT.UNKNOWN'));
  const { discardedAt, ...draft } = found;
  if (discardedAt) throw new Refused(refuse('GRID_DRAFT.DISCARDED'));
  return draft;
}

export async function insertDraft(manager: EntityManager, draft: GridDraft, by: string, at: Date): Promise<void> {
  await manager.query(
    `INSERT INTO grid_draft (draft_id, county, version, based_on, changed_by, changed_at)
     VALUES ($1, $2, $3, $4, $5, $6)`,
    [draft.draftId, draft.county, draft.version, draft.basedOn, by, at],
  );
}

/** Counts the draft's version up. */
export async function markChanged(
  manager: EntityManager,
  { draftId, version }: GridDraft,
  by: string,
  at: Date,
): Promise<number> {
  await manager.query('UPDATE grid_draft SET version = $2, changed_by = $3, changed_at = $4 WHERE draft_id = $1', [
    draftId,
    version + 1,
    by,
    at,
  ]);
  return version + 1;
}

export async function markPublished(manager: EntityManager, draftId: string, revision: number): Promise<void> {
  await manager.query('UPDATE grid_draft SET published_as = $2 WHERE draft_id = $1', [draftId, revision]);
}

/** Gives a draft up, with all its grids. */
export async function markDiscarded(manager: EntityManager, draftId: string, at: Date): Promise<void> {
  await removeAllGrids(manager, draftId);
  await manager.query('UPDATE grid_draft SET discarded_at = $2 WHERE draft_id = $1', [draftId, at]);
}

/** In the order of their codes. */
export const gridsOfDraft = (manager: EntityManager, draftId: string): Promise<PlannedGrid[]> =>
  manager.query(`SELECT ${gridColumns} FROM grid_draft_grid WHERE draft_id = $1 ORDER BY code`, [draftId]);

/** Puts grids in; one with the same code is replaced. */
export async function putGrids(manager: EntityManager, draftId: string, grids: readonly PlannedGrid[]): Promise<void> {
  await manager.query(
    `INSERT INTO grid_draft_grid (draft_id, ${gridColumns}) SELECT $1, ${gridColumns} FROM ${gridRows}
     ON CONFLICT (draft_id, code) DO UPDATE SET community = excluded.community, name = excluded.name,
       polygon = excluded.polygon, households = excluded.households, synthetic = excluded.synthetic,
       kind = excluded.kind`,
    [draftId, JSON.stringify(grids)],
  );
}

/** Answers whether the draft had it. */
export async function removeGrid(manager: EntityManager, draftId: string, code: string): Promise<boolean> {
  const [removed]: [unknown[], number] = await manager.query(
    'DELETE FROM grid_draft_grid WHERE draft_id = $1 AND code = $2 RETURNING code',
    [draftId, code],
  );
  return removed.length > 0;
}

export async function removeAllGrids(manager: EntityManager, draftId: string): Promise<void> {
  await manager.query('DELETE FROM grid_draft_grid WHERE draft_id = $1', [draftId]);
}

/** Fills a draft with the grids of a published revision. */
export async function copyRevision(manager: EntityManager, draftId: string, revision: number): Promise<void> {
  await manager.query(
    `INSERT INTO grid_draft_grid (draft_id, ${gridColumns}) SELECT $1, ${gridColumns} FROM grid WHERE revision = $2`,
    [draftId, revision],
  );
}
