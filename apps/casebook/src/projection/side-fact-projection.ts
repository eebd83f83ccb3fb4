import { Injectable } from '@nestjs/common';
import type { IncidentFact } from '#contracts';
import type { EntityManager } from 'typeorm';
import { saveFactChange } from '../changes/incident-change.store.js';
import { changeBetween } from '../domain/incident-change.js';
import { LiveHints } from '../live/live-hints.js';
import { findView } from '../persistence/incident-view.store.js';
import { keepFact } from '../persistence/side-fact.store.js';

/** Keeps side facts, and lets those who see the incident hear of them. Locks nothing: no fact holds up a step. */
@Injectable()
export class SideFactProjection {
  constructor(private readonly hints: LiveHints) {}

  async keep(manager: EntityManager, fact: IncidentFact): Promise<void> {
    if (!(await keepFact(manager, fact))) return;
    const view = await findView(manager, fact.subject);
    const xid = await saveFactChange(manager, fact.subject, view?.version ?? 0);
    // Whom a step lets in at this very moment gets no hint, and finds the fact in the feed.
    if (view) this.hints.written(xid, [changeBetween(view, view)]);
  }
}
