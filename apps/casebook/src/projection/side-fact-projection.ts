import { Injectable } from '@nestjs/common';
import type { IncidentFact } from '#contracts';
import type { EntityManager } from 'typeorm';
import { LiveHints } from '../live/live-hints.js';
import { keepFact } from '../persistence/side-fact.store.js';
import { noteIncident } from './note-incident.js';

/** Keeps side facts, and lets those who see the incident hear of them. Locks nothing: no fact holds up a step. */
@Injectable()
export class SideFactProjection {
  constructor(private readonly hints: LiveHints) {}

  async keep(manager: EntityManager, fact: IncidentFact): Promise<void> {
    if (await keepFact(manager, fact)) await noteIncident(manager, this.hints, fact.subject);
  }
}
