import type { EntityManager } from 'typeorm';
import { saveFactChange } from '../changes/incident-change.store.js';
import { changeBetween } from '../domain/incident-change.js';
import type { LiveHints } from '../live/live-hints.js';
import { findView } from '../persistence/incident-view.store.js';

/**
 * Lets those who see an incident hear that something is known about it now, though it took no step: a side fact, or
 * that another is merged into it. Locks nothing.
 */
export async function noteIncident(manager: EntityManager, hints: LiveHints, incidentId: string): Promise<void> {
  const view = await findView(manager, incidentId);
  const xid = await saveFactChange(manager, incidentId, view?.version ?? 0);
  // Whom a step lets in at this very moment gets no hint, and finds it in the feed.
  if (view) hints.written(xid, [changeBetween(view, view)]);
}
