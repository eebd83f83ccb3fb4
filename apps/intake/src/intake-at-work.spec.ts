import { type PublishedGrid, revisionDigest } from '#reference-copy';
import { expect } from '@jest/globals';
import { type AnyEvent, goldenEvent } from '#contracts';
import {
  eventLike,
  eventually,
  holding,
  startTestService,
  type Answer,
  type TestPerson,
  type TestService,
} from '#testing';
import { open311Config } from './channels/open311/open311-settings.js';
import type { IntakeConfig } from './intake.config.js';
import { intakeModule } from './intake.module.js';
import { intakeMigrations, intakeRights } from './migrations.js';
import { intakeKeys } from './persistence/search-marks.migration.js';

/** Two neighbouring grids of one community, the second to the east of the first. */
export const grid = '430211001001001';
export const sibling = '430211001001002';
export const inGrid = { lng: 113.1340001, lat: 27.8270001 };
export const inSibling = { lng: 113.1440001, lat: 27.8270001 };
export const inTheSea = { lng: 122.5, lat: 30.2 };

export const worker = holding('grid_worker', grid);
export const colleague = holding('grid_worker', grid);
export const neighbour = holding('grid_worker', sibling);
export const officer = holding('intake_officer', '430211000000');
export const elsewhere = holding('intake_officer', '430281000000');

const granted = ({ person, posts: [post] }: TestPerson) =>
  eventLike('registry.post-granted.v1', {
    ...{ subject: post!.id, data: { postId: post!.id, person, role: post!.role, unit: post!.unit } },
  });

export async function startIntake(settings: Partial<IntakeConfig> = {}): Promise<TestService> {
  const service = await startTestService<IntakeConfig>({
    name: 'intake',
    module: intakeModule,
    migrations: intakeMigrations,
    rights: intakeRights,
    keys: intakeKeys,
    settings: ({ keysUrl }) => ({
      EVIDENCE_JWKS_URL: keysUrl,
      SEARCHES_PER_MINUTE: 10,
      DUPLICATE_METRES: 50,
      DUPLICATE_HOURS: 24,
      DUPLICATES_SUGGESTED: 10,
      BACKUPS_KEPT_DAYS: 30,
      ...open311Config.parse({}),
      ...settings,
    }),
  });
  const east = goldenEvent('registry.grid-published.v1').data;
  const grids: PublishedGrid[] = [
    east,
    {
      ...east,
      code: sibling,
      polygon: east.polygon.map((ring) => ring.map(([lng, lat]) => [Number((lng + 0.01).toFixed(7)), lat])),
    },
  ];
  await service.topics.publish(
    eventLike('registry.catalogue-published.v1'),
    eventLike('registry.unit-changed.v1'),
    ...[worker, colleague, neighbour].map(granted),
    ...grids.map((data) => eventLike('registry.grid-published.v1', { subject: `1/${data.code}`, data })),
    eventLike('registry.revision-published.v1', { data: { grids: grids.length, digest: revisionDigest(grids) } }),
  );
  await service.ready();
  return service;
}

export interface Asking {
  readonly as?: TestPerson | undefined;
  readonly key?: string;
  readonly seen?: number;
}

export async function reportAsWorker(service: TestService, body: object = {}, asking: Asking = {}): Promise<Answer> {
  const evidence = [await service.keys.receipt(worker)];
  return service.send('POST', '/incidents/worker-reports', {
    as: worker,
    body: { subcategory: '0103', point: inGrid, evidence, ...body },
    ...asking,
  });
}

export const reportAsClerk = (service: TestService, body: object = {}, asking: Asking = {}): Promise<Answer> =>
  service.send('POST', '/incidents/clerk-reports', {
    as: officer,
    body: {
      caller: { name: '欧阳建国', phone: '13912345678' },
      text: '门口垃圾堆了三天',
      address: '珠江南路 12 号 3 栋',
      point: inGrid,
      ...body,
    },
    ...asking,
  });

export const register = (service: TestService, incidentId: string, body: object = {}, asking: Asking = {}) =>
  service.send('POST', `/incidents/${incidentId}/registrations`, {
    as: officer,
    seen: 1,
    body: { filingCondition: 'VISIBLE_FROM_ROAD', level: 'county', ...body },
    ...asking,
  });

interface BeingHandled {
  readonly unit: string;
  readonly handler: TestPerson;
  readonly report?: object;
}

/** Reported by a caller, registered, dispatched to a unit and acknowledged by `handler`. Gives its id. */
export async function beingHandled(service: TestService, { unit, handler, report }: BeingHandled): Promise<string> {
  const { incidentId } = (await reportAsClerk(service, report)).body;
  expect((await register(service, incidentId, { subcategory: '0103' })).status).toBe(201);
  await service.topics.publish(
    eventLike('incident.dispatched.v1', { subject: incidentId, incidentversion: 3, data: { leadUnit: unit } }),
    eventLike('incident.acknowledged.v1', {
      subject: incidentId,
      incidentversion: 4,
      data: { unit, handler: handler.person },
    }),
  );
  await eventually(async () => {
    const [row] = await service.database.query<{ stage: string }>('SELECT stage FROM incident WHERE incident_id = $1', [
      incidentId,
    ]);
    return row?.stage === 'HANDLING';
  });
  return incidentId;
}

export const unmask = (
  service: TestService,
  incidentId: string,
  as: TestPerson,
  more: { key?: string; body?: object } = {},
): Promise<Answer> =>
  service.send('POST', `/incidents/${incidentId}/reporter-unmaskings`, {
    as,
    body: { reason: '需回访核实地点' },
    ...more,
  });

/** The clocks of an incident that intake has kept, in the order in which they were started. */
export const deadlines = (service: TestService, incidentId: string) =>
  service.database.query<{ clock: string; running: boolean }>(
    `SELECT clock, stopped_at IS NULL AS running FROM deadline WHERE incident_id = $1
     ORDER BY started_version, started_at, clock`,
    [incidentId],
  );

/** The looks at callers of an incident that are on record, in their order. */
export async function looksAt(service: TestService, incidentId: string): Promise<AnyEvent[]> {
  const rows = await service.database.query<{ payload: Buffer }>(
    `SELECT payload FROM outbox WHERE type = 'audit.personal-data-read.v1' AND aggregateid = $1 ORDER BY position`,
    [incidentId],
  );
  return rows.map(({ payload }) => JSON.parse(payload.toString()) as AnyEvent);
}
