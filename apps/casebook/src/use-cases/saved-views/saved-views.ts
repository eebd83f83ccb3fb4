import { Injectable } from '@nestjs/common';
import { type Actor, eventActor } from '#access';
import type { DataOf } from '#contracts';
import type { CommandTransaction } from '#custody';
import { Database } from '#database';
import { appendToOutbox, sealEvent } from '#event-bus';
import { newId, Refused } from '#primitives';
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
  async save({ manager, at }: CommandTransaction, actor: Actor, { name, filter }: SaveView): Promise<string> {
    const { person } = actor;
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
    await record({ manager, at }, actor, { viewId, change: 'SAVED', filter });
    return viewId;
  }

  /** Throws a view away. @throws Refused VIEW.UNKNOWN, also when it is somebody else's */
  async remove({ manager, at }: CommandTransaction, actor: Actor, viewId: string): Promise<void> {
    const [[gone]]: [Pick<SavedView, 'filter'>[], number] = await manager.query(
      'DELETE FROM saved_view WHERE view_id = $1 AND person = $2 RETURNING filter',
      [viewId, actor.person],
    );
    if (!gone) throw new Refused(refuse('VIEW.UNKNOWN'));
    await record({ manager, at }, actor, { viewId, change: 'REMOVED', filter: gone.filter });
  }
}

async function record(
  { manager, at }: CommandTransaction,
  actor: Actor,
  data: DataOf<'audit.saved-view-changed.v1'>,
): Promise<void> {
  const type = 'audit.saved-view-changed.v1';
  const by = eventActor(actor);
  await appendToOutbox(manager, [sealEvent({ type, subject: data.viewId, data, service: 'casebook', by, at })]);
}
