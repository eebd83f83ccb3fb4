import { departmentOf } from '#primitives';
import { anotherDepartment, dispatcher } from './actors.js';
import type { IncidentCase } from './incident-case.js';
import { seeStepByRule } from './look-up.js';
import { said } from './synthetic-texts.js';
import { takeStep } from './take-step.js';
import type { World } from './world.js';

/** The department that the catalogue names. */
export async function dispatch(world: World, incident: IncidentCase): Promise<void> {
  const kind = world.catalogue.get(incident.plan.subcategory)?.leadDepartment ?? '';
  const leadUnit = departmentOf(incident.grid, kind);
  await takeStep(world, incident, 'incident.dispatched.v1', {
    as: dispatcher(world, incident),
    path: 'dispatch/incidents/:id/dispatches',
    body: { leadUnit, opinion: said('请按时限处置') },
  });
  incident.leadUnit = leadUnit;
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
