import type { RefusalName } from '../plan/lifecycle-plan.js';
import { anotherDepartment, dispatcher, officer, staffOf, workerFromElsewhere, workerOf } from './actors.js';
import { learnInspector } from './at-closure.js';
import { registration } from './at-intake.js';
import type { IncidentCase } from './incident-case.js';
import { callOf, said } from './synthetic-texts.js';
import { beRefused, type Command } from './take-step.js';
import type { World } from './world.js';

type Attempt = (world: World, incident: IncidentCase) => Command | Promise<Command>;

const registrations = 'intake/incidents/:id/registrations';
const acknowledgements = 'handling/incidents/:id/acknowledgements';
const feedbacks = 'handling/incidents/:id/feedbacks';
const noReceipt = 'no.genuine.receipt';

/** What each planned refusal attempts. */
const attempts: Record<RefusalName, Attempt> = {
  'report-from-another-grid': (world, incident) => ({
    as: workerFromElsewhere(world, incident),
    path: 'intake/incidents/worker-reports',
    body: { subcategory: incident.plan.subcategory, point: incident.point, evidence: [noReceipt] },
  }),
  'report-from-outside-the-county': (world, incident) => ({
    as: officer(world, incident),
    path: 'intake/incidents/clerk-reports',
    body: { ...callOf(world, incident), point: world.county.pointOutside },
  }),
  'report-with-unknown-field': (world, incident) => ({
    as: officer(world, incident),
    path: 'intake/incidents/clerk-reports',
    body: { ...callOf(world, incident), point: incident.point, stage: 'CLOSED' },
  }),
  'same-key-with-another-report': (world, incident) => ({
    as: officer(world, incident),
    path: 'intake/incidents/clerk-reports',
    body: { ...incident.report?.body, text: said('同一编号，另一内容') },
    key: incident.report?.key ?? '',
  }),
  'register-as-grid-worker': (world, incident) => ({
    as: workerOf(world, incident),
    path: registrations,
    body: registration(false),
  }),
  'register-without-version': (world, incident) => ({
    as: officer(world, incident),
    path: registrations,
    body: registration(false),
    seen: null,
  }),
  'register-again': (world, incident) => ({
    as: officer(world, incident),
    path: registrations,
    body: registration(false),
  }),
  'dispatch-to-unknown-unit': (world, incident) => ({
    as: dispatcher(world, incident),
    path: 'dispatch/incidents/:id/dispatches',
    body: { leadUnit: 'D000000-nobody' },
  }),
  'acknowledge-for-another-unit': (world, incident) => ({
    as: staffOf(world, anotherDepartment(world, incident), incident),
    path: acknowledgements,
    body: {},
  }),
  'acknowledge-again': (world, incident) => ({
    as: staffOf(world, incident.leadUnit, incident),
    path: acknowledgements,
    body: {},
  }),
  'feed-back-on-stale-version': (world, incident) => ({
    as: staffOf(world, incident.leadUnit, incident),
    path: feedbacks,
    body: { result: said('凭过期版本反馈'), evidence: [noReceipt] },
    seen: incident.version - 1,
  }),
  'feed-back-with-false-receipt': (world, incident) => ({
    as: staffOf(world, incident.leadUnit, incident),
    path: feedbacks,
    body: { result: said('凭伪造凭证反馈'), evidence: [noReceipt] },
  }),
  'inspect-without-photo': async (world, incident) => {
    await learnInspector(world, incident);
    return {
      as: world.people.withId(incident.inspector),
      path: 'closure/incidents/:id/inspections',
      body: { outcome: 'PASS' },
    };
  },
};

/** Attempts it; the lifecycle breaks unless it is refused exactly as planned. */
export const attemptRefusal = async (world: World, incident: IncidentCase, name: RefusalName): Promise<void> =>
  beRefused(world, incident, name, await attempts[name](world, incident));
