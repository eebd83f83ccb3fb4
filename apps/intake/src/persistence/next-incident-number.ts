import type { EntityManager } from 'typeorm';
import { incidentNumber } from '../domain/incident-number.js';

/** Draws a number for an incident in this grid. A sequence never goes back: what a failed report drew is left out. */
export async function nextIncidentNumber(manager: EntityManager, grid: string, at: Date): Promise<string> {
  const [drawn]: { running: string }[] = await manager.query(`SELECT nextval('incident_number') AS running`);
  if (!drawn) throw new TypeError('the sequence gave no number');
  return incidentNumber(grid, at, drawn.running);
}
