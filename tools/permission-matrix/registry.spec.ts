import { goldenEvent, type Role } from '#contracts';
import { createDataSource } from '#database';
import { systemActor } from '#event-bus';
import { newId } from '#primitives';
import type { DataServiceConfig } from '#service-runtime';
import { type Answer, holding, startTestService, type TestPerson, type TestService } from '#testing';
import { gridRegistryModule } from '../../apps/grid-registry/src/grid-registry.module.js';
import { gridRegistryMigrations } from '../../apps/grid-registry/src/migrations.js';
import { changeUnits, type UnitState } from '../../apps/grid-registry/src/publishing/change-units.js';
import { grantPosts } from '../../apps/grid-registry/src/publishing/grant-posts.js';
import { publishCatalogue } from '../../apps/grid-registry/src/publishing/publish-catalogue.js';
import { publishGridRevision } from '../../apps/grid-registry/src/publishing/publish-grid-revision.js';
import { around } from './places.spec.js';

/** The registry, and what is in it that somebody may do something with. */
export interface Registry {
  readonly service: TestService;
  /** A revision in force. */
  readonly revision: number;
  /** A draft of the county. */
  readonly draftId: string;
  /** A post in the township. */
  readonly postId: string;
  /** A shift at the county's command centre that has been handed over, and the handover, which waits. */
  readonly shiftId: string;
  readonly handoverId: string;
  /** An application for admission that has been denied, and how another is made. */
  readonly applicationId: string;
  readonly apply: (subcategory: string) => Promise<Answer>;
  /** The dispatchers whose shifts these are, and somebody in the township. */
  readonly staff: { readonly day: TestPerson; readonly night: TestPerson; readonly clerk: TestPerson };
}

const { county, township, grid } = around;
export const community = '430211001001';
export const hours = (n: number) => new Date(Date.now() + n * 3_600_000).toISOString();

const unit = (code: string, level: UnitState['level'], parentCode: string | null): UnitState => ({
  ...{ code, level, parentCode, name: `单位${code}`, nameEn: null, synthetic: true },
});
export const square: [number, number][] = [
  [113.1, 27.8],
  [113.2, 27.8],
  [113.2, 27.9],
  [113.1, 27.8],
];
const [day, night, clerk] = [
  holding('dispatcher', county),
  holding('dispatcher', county),
  holding('community_staff', township),
];
const [chief, admin] = [holding('duty_chief', county), holding('system_admin', county)];

export async function startRegistry(): Promise<Registry> {
  const service = await startTestService<DataServiceConfig>({
    name: 'grid-registry',
    module: gridRegistryModule,
    migrations: gridRegistryMigrations,
  });
  await fill(service);
  await service.ready();
  const post = async (path: string, as: TestPerson, body: object): Promise<Answer['body']> => {
    const { status, body: answer } = await service.send('POST', path, { as, body });
    if (status !== 201) throw new Error(`${path}: ${status} ${JSON.stringify(answer)}`);
    return answer;
  };
  const plan = ({ person }: TestPerson, from: number, to: number) => {
    const shift = { area: county, role: 'dispatcher' as Role, startsAt: hours(from), endsAt: hours(to) };
    return post('/duty/shifts', chief, { ...shift, personId: person });
  };
  const { shiftId } = await plan(day, -8, 0.5);
  await plan(night, 0.5, 8);
  const open = { byStage: [], overdue: 0, casebookPosition: '1' };
  const { handoverId } = await post('/duty/handovers', day, { area: county, incoming: night.person, open });
  const { draftId } = await post(`/counties/${county}/grid-drafts`, admin, { from: 'LATEST' });
  const apply = (subcategory: string) =>
    service.send('POST', '/admission-applications', {
      as: holding('department_staff', around.leadUnit),
      body: { item: { level: 'community', subcategory, kind: 'ASSIST' }, reason: '群众需要', conditions: '经费随事转' },
    });
  const { applicationId } = (await apply('0103')).body;
  await post(`/admission-applications/${applicationId}/decisions`, chief, { decision: 'DENIED', reason: '条件不足' });
  const { body: revisions } = await service.send('GET', `/grid-revisions?county=${county}`, { as: admin });
  return {
    service,
    revision: revisions[0].revision,
    draftId,
    postId: clerk.posts[0]!.id,
    shiftId,
    handoverId,
    applicationId,
    apply,
    staff: { day, night, clerk },
  };
}

async function fill({ database }: TestService): Promise<void> {
  const dataSource = createDataSource({ url: database.url, applicationName: 'test', poolSize: 1 });
  await dataSource.initialize();
  const staff = [day, night, clerk].map(({ person, posts: [post] }) => ({ person, ...post! }));
  await dataSource.transaction(async (manager) => {
    const publication = { manager, by: systemActor('grid-registry'), at: new Date() };
    await changeUnits(publication, [
      unit(county, 'county', null),
      unit(township, 'township', county),
      unit('430211002000', 'township', county),
      unit(community, 'community', township),
      unit(grid, 'grid', community),
      unit(around.leadUnit, 'department', county),
    ]);
    await publishCatalogue(publication, goldenEvent('registry.catalogue-published.v1').data.items);
    const ground = { code: grid, community, name: '第1网格', households: 400, synthetic: true };
    await publishGridRevision(publication, county, [{ ...ground, polygon: [square] }]);
    await grantPosts(
      publication,
      staff.map(({ person }) => ({ personId: person, name: '测试员', synthetic: true })),
      staff.map(({ person, id, role, unit: where }) => ({
        ...{ postId: id, personId: person, role, unit: where, validFrom: new Date(0) },
      })),
    );
  });
  await dataSource.destroy();
}

export const unknown = newId();
