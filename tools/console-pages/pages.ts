/** A page of the web app, as it is photographed and checked. */
export interface ConsolePage {
  /** Of the picture's file. */
  readonly name: string;
  readonly path: string;
  /** A demo account; nobody is signed in when there is none. */
  readonly login?: string;
  /** The routes' names that it shows, so that none is forgotten. */
  readonly routes?: readonly string[];
  /** `:incidentId` stands for one in this stage, that whoever is signed in may see. */
  readonly incidentIn?: readonly string[];
  /** `:incidentId` stands for one that the worker of this grid reported, and may still deal with: made where there is none. */
  readonly reportedIn?: string;
  /** What must be there before it is looked at. */
  readonly ready: string;
}

const centre = { login: 'dispatcher-1', ready: '.shell' } as const;
const audit = { login: 'auditor', ready: '.shell' } as const;
const chief = { login: 'chief-1', ready: '.shell' } as const;
const desk = { login: 'dept-sanitation-1', ready: '.shell' } as const;
const admin = { login: 'admin', ready: '.shell' } as const;
const worker = { login: 'worker-430211001001001-1', ready: 'main' } as const;

/** Another than who the worker’s own browser test is: what they report would be on that one’s record. */
const reporter = { login: 'worker-430211001001001-2', reportedIn: '430211001001001' } as const;

/** Every page, once: with what there is in the demo county. */
export const consolePages: readonly ConsolePage[] = [
  { name: 'sign-in', path: '/', ready: '.sign-in-form' },
  { ...centre, name: 'dispatcher', path: '/dispatcher', routes: ['dispatcher'] },
  {
    ...centre,
    name: 'dispatcher-incident',
    path: '/dispatcher/:incidentId',
    incidentIn: ['REGISTERED', 'HANDLING', 'DISPATCHED', 'CLOSED'],
    routes: ['dispatcher-incident'],
  },
  {
    name: 'dispatcher-call',
    path: '/dispatcher/call',
    login: 'intake-1',
    ready: '.shell',
    routes: ['dispatcher-call'],
  },
  { ...desk, name: 'department', path: '/department', routes: ['department'] },
  {
    ...desk,
    name: 'department-task',
    path: '/department/:incidentId',
    incidentIn: ['HANDLING', 'DISPATCHED', 'CLOSED'],
    routes: ['department-task'],
  },
  {
    ...desk,
    name: 'department-order',
    path: '/department/:incidentId/order',
    incidentIn: ['HANDLING', 'DISPATCHED', 'CLOSED'],
    routes: ['department-order'],
  },
  { ...centre, name: 'incidents', path: '/incidents', routes: ['incidents'] },
  {
    ...centre,
    name: 'incidents-one',
    path: '/incidents/:incidentId',
    incidentIn: ['CLOSED', 'HANDLING'],
    routes: ['incidents-one'],
  },
  { ...chief, name: 'statistics', path: '/statistics', routes: ['statistics'] },
  { ...chief, name: 'statistics-units', path: '/statistics/units', routes: ['statistics-units'] },
  { ...chief, name: 'statistics-areas', path: '/statistics/areas', routes: ['statistics-areas'] },
  { ...chief, name: 'statistics-workers', path: '/statistics/workers', routes: ['statistics-workers'] },
  { ...chief, name: 'statistics-screens', path: '/statistics/screens', routes: ['statistics-screens'] },
  { name: 'wall', path: '/wall', login: 'chief-1', ready: '#app > *', routes: ['wall'] },
  { ...audit, name: 'auditor', path: '/auditor', routes: ['auditor'] },
  { ...audit, name: 'auditor-entry', path: '/auditor/entries/20', routes: ['auditor-entry'] },
  {
    ...audit,
    name: 'auditor-story',
    path: '/auditor/incidents/:incidentId',
    incidentIn: ['CLOSED'],
    routes: ['auditor-story'],
  },
  {
    ...audit,
    name: 'auditor-compare',
    path: '/auditor/incidents/:incidentId/compare',
    incidentIn: ['CLOSED'],
    routes: ['auditor-compare'],
  },
  { ...audit, name: 'auditor-desks', path: '/auditor/desks', routes: ['auditor-desks'] },
  { ...audit, name: 'auditor-openings', path: '/auditor/openings', routes: ['auditor-openings'] },
  { ...audit, name: 'auditor-checkpoints', path: '/auditor/checkpoints', routes: ['auditor-checkpoints'] },
  { ...admin, name: 'grids', path: '/grids', routes: ['grids'] },
  { ...admin, name: 'grid-comparison', path: '/grids/comparison', routes: ['grid-comparison'] },
  { name: 'people', path: '/people', login: 'security', ready: '.shell', routes: ['people'] },
  { ...admin, name: 'units', path: '/units', routes: ['units'] },
  { ...admin, name: 'catalogue', path: '/catalogue', routes: ['catalogue'] },
  { ...admin, name: 'rules', path: '/rules', routes: ['rules'] },
  { ...admin, name: 'calendar', path: '/calendar', routes: ['calendar'] },
  { ...admin, name: 'admission', path: '/admission', routes: ['admission'] },
  { ...chief, name: 'duty', path: '/duty', routes: ['duty'] },
  { ...admin, name: 'connections', path: '/connections', routes: ['connections'] },
  { ...worker, name: 'worker', path: '/worker/' },
  { ...worker, name: 'worker-tasks', path: '/worker/tasks' },
  { ...worker, name: 'worker-record', path: '/worker/record' },
  { ...reporter, name: 'worker-reported', path: '/worker/record/incidents/:incidentId', ready: '.card .number' },
  {
    ...reporter,
    name: 'worker-handle',
    path: '/worker/record/incidents/:incidentId/handling',
    ready: '#note',
  },
  { ...worker, name: 'worker-me', path: '/worker/me' },
  { name: 'worker-sign-in', path: '/worker/sign-in', ready: 'main' },
  { name: 'resident', path: '/resident/', ready: 'main' },
  { name: 'resident-report', path: '/resident/report', ready: 'main' },
  { name: 'resident-follow', path: '/resident/follow', ready: 'main' },
  { name: 'receipt', path: '/receipt/', ready: 'main' },
];

/** Routes that have no page of their own here, and why. */
export const withoutPage: Readonly<Record<string, string>> = {
  'grid-draft': 'there is a draft only while somebody draws one: seen by its browser test',
};
