import { Injectable } from '@nestjs/common';
import { Database } from '#database';
import { newId, Refused } from '#primitives';
import type { EntityManager } from 'typeorm';
import { z } from 'zod';
import { refuse } from '../../domain/casebook.refusals.js';
import type { SaveView } from './save-view.command.js';

export const savedView = z.object({ viewId: z.uuid(), name: z.string(), filter: z.record(z.string(), z.string()) });
export type SavedView = Readonly<z.infer<typeof savedView>>;

const mostViews = 50;

/** People's own named filters. Nobody else's are ever looked at. */
@Injectable()
export class SavedViews {
  constructor(private readonly database: Database) {}

  /** Somebody's views, by name. */
  of(person: string): Promise<SavedView[]> {
    return this.database.query<SavedView>(
      'SELECT view_id AS "viewId", name, filter FROM saved_view WHERE person = $1 ORDER BY name, view_id',
      [person],
    );
  }

  /** Keeps a view. Gives its id. @throws Refused VIEW.NAME_TAKEN, VIEW.TOO_MANY */
  async save(manager: EntityManager, person: string, { name, filter }: SaveView, at: Date): Promise<string> {
    // One at a time for one person: two at once would both be the fiftieth.
    await manager.query('SELECT pg_advisory_xact_lock(hashtextextended($1, 0))', [`saved_view ${person}`]);
    const others: { name: string }[] = await manager.query('SELECT name FROM saved_view WHERE person = $1', [person]);
    if (others.some((other) => other.name === name)) throw new Refused(refuse('VIEW.NAME_TAKEN'));
    if (others.length >= mostViews) throw new Refused(refuse('VIEW.TOO_MANY', { most: mostViews }));
    const viewId = newId();
    await manager.query(
      'INSERT INTO saved_view (view_id, person, name, filter, saved_at) VALUES ($1, $2, $3, $4, $5)',
      [viewId, person, name, JSON.stringify(filter), at],
    );
    return viewId;
  }

  /** Throws a view away. @throws Refused VIEW.UNKNOWN, also when it is somebody else's */
  async remove(manager: EntityManager, person: string, viewId: string): Promise<void> {
    const [gone]: [unknown[], number] = await manager.query(
      'DELETE FROM saved_view WHERE view_id = $1 AND person = $2 RETURNING view_id',
      [viewId, person],
    );
    if (gone.length === 0) throw new Refused(refuse('VIEW.UNKNOWN'));
  }
}
