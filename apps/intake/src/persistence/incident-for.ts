import { type Actor, accessRefusals, authorize, type PermissionName, type SignedIn } from '#access';
import { custodyRefusals, loadIncidents } from '#custody';
import type { HeldIncident } from '#lifecycle';
import { Refused } from '#primitives';
import type { EntityManager } from 'typeorm';
import type { IncidentIntake } from '../domain/incident-intake.js';

/**
 * The incident, for somebody who may do this with it in whoever's custody it is.
 * @throws Refused INCIDENT.UNKNOWN, ACCESS.OUT_OF_SCOPE
 */
export async function incidentFor(
  manager: EntityManager,
  who: SignedIn,
  permission: PermissionName,
  incidentId: string,
): Promise<{ incident: HeldIncident<IncidentIntake>; actor: Actor }> {
  const [incident] = await loadIncidents<IncidentIntake>(manager, [incidentId], { lock: false });
  if (!incident) throw new Refused(custodyRefusals('INCIDENT.UNKNOWN', { incidentId }));
  const actor = authorize(who, permission, incident.scope);
  if (!actor) throw new Refused(accessRefusals('ACCESS.OUT_OF_SCOPE'));
  return { incident, actor };
}
