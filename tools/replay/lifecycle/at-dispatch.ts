import { departmentOf } from '#primitives';
import type { Desk } from '../plan/lifecycle-plan.js';
import { anotherDepartment, deskOf, dispatcher, helpers } from './actors.js';
import type { IncidentCase } from './incident-case.js';
import { seeIncident, seeStepByRule } from './look-up.js';
import { said } from './synthetic-texts.js';
import { takeStep } from './take-step.js';
import type { World } from './world.js';

/** Passes it up from a desk below the county's; an emergency goes there at once, and out by rule. */
export async function escalate(world: World, incident: IncidentCase, from: Desk, emergency: boolean): Promise<void> {
  await takeStep(world, incident, 'incident.escalated.v1', {
    as: deskOf(world, incident, from),
    path: 'dispatch/incidents/:id/escalations',
    body: { opinion: said('超出本级处置能力'), ...(emergency && { emergency: 'FIRE' }) },
  });
  if (emergency) await seeIncident(world, dispatcher(world, incident), incident);
}

/** The department that the catalogue names, and others that help. */
export async function dispatch(world: World, incident: IncidentCase, helping = 0): Promise<void> {
  const kind = world.catalogue.get(incident.plan.subcategory)?.leadDepartment ?? '';
  const leadUnit = departmentOf(incident.grid, kind);
  const coUnits = helpers(world, incident, leadUnit, helping);
  await takeStep(world, incident, 'incident.dispatched.v1', {
    as: dispatcher(world, incident),
    path: 'dispatch/incidents/:id/dispatches',
    body: { leadUnit, coUnits, opinion: said('请按时限处置') },
  });
  Object.assign(incident, { leadUnit, coUnits });
}

/** What is urgent goes out by itself; the dispatcher sees it gone. */
export const awaitDispatchByRule = (world: World, incident: IncidentCase): Promise<void> =>
  seeStepByRule(world, dispatcher(world, incident), incident);

export async function ruleOnReturn(world: World, incident: IncidentCase, decision: 'UPHELD' | 'DENIED'): Promise<void> {
  const leadUnit = decision === 'UPHELD' ? anotherDepartment(world, incident) : incident.leadUnit;
  await takeStep(world, incident, 'incident.return-ruled.v1', {
    as: dispatcher(world, incident),
    path: 'dispatch/incidents/:id/return-rulings',
    body: {
      decision,
      reason: said('依据职责裁定'),
      ...(decision === 'UPHELD' ? { leadUnit } : { groundless: incident.draw('groundless') < 0.5 }),
    },
  });
  incident.leadUnit = leadUnit;
}
