import { z } from 'zod';
import { type Person, refusalCode } from '../../platform-client/index.js';
import { type IncidentCase, LifecycleBroken } from './incident-case.js';
import type { World } from './world.js';

const locationSchema = z.object({ grid: z.string() });

/** The grid a point lies in, by the registry. */
export async function gridOf({ commander }: World, as: Person, { point }: IncidentCase): Promise<string> {
  const { status, body } = await commander.read(as, `grid-registry/grids/location?lng=${point.lng}&lat=${point.lat}`);
  if (status !== 200) throw new LifecycleBroken(`locating came to ${status} ${refusalCode(body) ?? ''}`);
  return locationSchema.parse(body).grid;
}

const detailSchema = z.object({
  incidentVersion: z.int(),
  grid: z.string(),
  leadUnit: z.string().nullable(),
  inspector: z.uuid().nullable(),
});

/**
 * Waits until the platform has taken a step of its own, or several (an urgent dispatch, an inspector chosen), by asking
 * the casebook for the version they lead to, and goes on with what it says.
 */
export const seeStepByRule = (world: World, as: Person, incident: IncidentCase, steps = 1): Promise<void> =>
  see(world, as, incident, incident.version + steps);

/** What the casebook says of the incident as it is now. */
export const seeIncident = (world: World, as: Person, incident: IncidentCase): Promise<void> =>
  see(world, as, incident, incident.version);

async function see({ commander }: World, as: Person, incident: IncidentCase, version: number): Promise<void> {
  const path = `casebook/incidents/${incident.incidentId}?minVersion=${version}`;
  // The incident exists: a casebook that has never heard of it is behind.
  const { status, body } = await commander.read(as, path, { untilFound: true });
  if (status !== 200) throw new LifecycleBroken(`looking it up came to ${status} ${refusalCode(body) ?? ''}`);
  const seen = detailSchema.parse(body);
  incident.version = seen.incidentVersion;
  incident.grid = seen.grid;
  incident.leadUnit = seen.leadUnit ?? incident.leadUnit;
  incident.inspector = seen.inspector ?? '';
  incident.handedOverAt = null;
}
