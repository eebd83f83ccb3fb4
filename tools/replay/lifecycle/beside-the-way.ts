import type { Person } from '../../platform-client/index.js';
import { pick } from '../plan/draw.js';
import type { Seat } from '../plan/lifecycle-plan.js';
import { dispatcher, dutyChief, officer, staffOf } from './actors.js';
import { type IncidentCase, LifecycleBroken } from './incident-case.js';
import { seeIncident } from './look-up.js';
import { callOf, said } from './synthetic-texts.js';
import { takeFact, takeStep, uploadPhoto } from './take-step.js';
import type { World } from './world.js';

/** Somebody who works on it where it rests. */
function whoHasIt(world: World, incident: IncidentCase, at: Seat): Person {
  switch (at) {
    case 'intake':
      return officer(world, incident);
    case 'dispatch':
      return dispatcher(world, incident);
    case 'handling':
      return staffOf(world, incident.leadUnit, incident);
  }
}

/** In handling only the duty chief corrects. Another place is that of the county where the draw puts it. */
export async function correct(
  world: World,
  incident: IncidentCase,
  at: Seat,
  what: 'category' | 'place',
): Promise<void> {
  const as = at === 'handling' ? dutyChief(world, incident) : whoHasIt(world, incident, at);
  const change =
    what === 'place' ? { point: anotherPoint(world, incident) } : { subcategory: anotherCategory(world, incident) };
  await takeStep(world, incident, 'incident.corrected.v1', {
    as,
    path: `${at}/incidents/:id/corrections`,
    body: { ...change, reason: said('经核实更正') },
  });
  // It may lie in another grid now, with another community’s desk.
  if (what === 'place') await seeIncident(world, dutyChief(world, incident), incident);
}

function anotherPoint({ county }: World, { draw }: IncidentCase) {
  const unit = { west: 0, south: 0, east: 1, north: 1 };
  return county.place([draw('corrected longitude'), draw('corrected latitude')], unit, (purpose) =>
    draw(`corrected ${purpose}`),
  );
}

/** No urgent one: that would take another way from here. */
function anotherCategory({ catalogue }: World, { plan, draw }: IncidentCase): string {
  const others = [...catalogue.values()].filter(({ urgent, code }) => !urgent && code !== plan.subcategory);
  const [first, ...more] = others.map(({ code }) => code);
  if (first === undefined) throw new LifecycleBroken('the catalogue knows no other category');
  return pick([first, ...more], draw('corrected category'));
}

export async function supplement(world: World, incident: IncidentCase, at: Seat): Promise<void> {
  const as = whoHasIt(world, incident, at);
  const evidence = incident.draw('supplemented with photo') < 0.5 ? [await uploadPhoto(world, incident, as)] : [];
  await takeStep(world, incident, 'incident.supplemented.v1', {
    as,
    path: `${at}/incidents/:id/supplements`,
    body: { text: said('补充说明'), evidence },
  });
}

export async function requestVoid(world: World, incident: IncidentCase, at: Seat): Promise<void> {
  await takeStep(world, incident, 'incident.void-requested.v1', {
    as: dispatcher(world, incident),
    path: `${at}/incidents/:id/void-requests`,
    body: { reason: said('疑为重复录入') },
  });
}

export async function ruleOnVoid(
  world: World,
  incident: IncidentCase,
  at: Seat,
  decision: 'APPROVED' | 'DENIED',
): Promise<void> {
  await takeStep(world, incident, decision === 'APPROVED' ? 'incident.voided.v1' : 'incident.void-denied.v1', {
    as: dutyChief(world, incident),
    path: `${at}/incidents/:id/void-rulings`,
    body: { decision, reason: said('经核实裁定') },
  });
}

export async function transfer(world: World, incident: IncidentCase): Promise<void> {
  await takeStep(world, incident, 'incident.transferred.v1', {
    as: dispatcher(world, incident),
    path: 'dispatch/incidents/:id/transfers',
    body: { authority: said('邻县指挥中心'), reference: said('移交文号') },
  });
}

export const takeRepeatCall = (world: World, incident: IncidentCase): Promise<void> => {
  const { caller, text } = callOf(world, incident);
  return takeFact(world, incident, 'incident.call-repeated.v1', {
    as: officer(world, incident),
    path: 'intake/incidents/:id/repeat-calls',
    body: { caller, text },
  });
};

export const takeWithdrawal = (world: World, incident: IncidentCase): Promise<void> =>
  takeFact(world, incident, 'incident.caller-withdrew.v1', {
    as: officer(world, incident),
    path: 'intake/incidents/:id/caller-withdrawals',
    body: { reason: said('来电人撤诉') },
  });

export const remark = (world: World, incident: IncidentCase): Promise<void> =>
  takeFact(world, incident, 'incident.remarked.v1', {
    as: dispatcher(world, incident),
    path: 'dispatch/incidents/:id/remarks',
    body: { text: said('已电话联系') },
  });

export const urge = (world: World, incident: IncidentCase): Promise<void> =>
  takeFact(world, incident, 'incident.urged.v1', {
    as: dutyChief(world, incident),
    path: 'dispatch/incidents/:id/urges',
    body: incident.draw('urged with text') < 0.5 ? { text: said('请抓紧处置') } : {},
  });
