import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { AnyEvent, Role } from '#contracts';
import { createDataSource } from '#database';
import { systemActor } from '#event-bus';
import { newId } from '#primitives';
import type { DataServiceConfig } from '#service-runtime';
import { eventually, holding, startTestService, type TestPerson, type TestService } from '#testing';
import { gridRegistryModule } from './grid-registry.module.js';
import { gridRegistryMigrations } from './migrations.js';
import { changeUnits, type UnitState } from './publishing/change-units.js';
import type { Publication } from './publishing/publication.js';
import { grantPosts } from './publishing/grant-posts.js';
import { type GridState, publishGridRevision } from './publishing/publish-grid-revision.js';

const [county, township, community] = ['430211000000', '430211001000', '430211001001'] as const;
const elsewhere = '430281000000';
const grid = `${community}001`;
const admin = holding('system_admin', county);
const officer = holding('security_admin', county);
const chief = holding('duty_chief', county);
const [an, bo, chen] = [newId(), newId(), newId()];
const secret = '因张三举报调整';
let service: TestService;
let anyDepartment = 0;

const unit = (code: string, level: UnitState['level'], parentCode: string | null): UnitState => ({
  ...{ code, level, parentCode, name: `单位${code}`, nameEn: null, synthetic: true },
});

async function seed(work: (publication: Publication) => Promise<unknown>): Promise<void> {
  const dataSource = createDataSource({ url: service.database.url, applicationName: 'test', poolSize: 1 });
  await dataSource.initialize();
  try {
    await dataSource.transaction((manager) => work({ manager, by: systemActor('grid-registry'), at: new Date() }));
  } finally {
    await dataSource.destroy();
  }
}

/** Departments of the test’s own, with codes that no other test has. */
async function departments(count: number): Promise<string[]> {
  const codes = Array.from({ length: count }, () => {
    const letters = [...String(anyDepartment++)].map((digit) => 'abcdefghij'[Number(digit)]).join('');
    return `D430211-unit_${letters}`;
  });
  await seed((publication) =>
    changeUnits(
      publication,
      codes.map((code) => unit(code, 'department', county)),
    ),
  );
  return codes;
}

/** Somebody whom the registry knows, holding a post there. */
async function staff(role: Role, where: string): Promise<TestPerson> {
  const someone = holding(role, where);
  const [post] = someone.posts;
  await seed((publication) =>
    grantPosts(
      publication,
      [{ personId: someone.person, name: '测试员', synthetic: true }],
      [{ postId: post!.id, personId: someone.person, role, unit: where, validFrom: publication.at }],
    ),
  );
  return someone;
}

const post = (path: string, as: TestPerson | undefined, body: object) => service.send('POST', path, { as, body });
const grant = (person: string, role: Role, where: string = county, more: object = {}, as = officer) =>
  post('/posts', as, { personId: person, role, unit: where, reason: secret, ...more });
const postsOf = async (person: string) =>
  (await service.send('GET', `/posts?person=${person}`, { as: officer })).body.posts;

/** What the registry has published about a subject, in order. */
const factsOf = (subject: string, count: number): Promise<AnyEvent[]> =>
  eventually(async () => {
    const messages = await service.topics.read('registry.events.v1');
    const facts = messages
      .filter(({ key }) => key === subject)
      .map(({ value }) => JSON.parse(value.toString()) as AnyEvent);
    const distinct = [...new Map(facts.map((event) => [event.id, event])).values()];
    return distinct.length >= count && distinct;
  });

const gridOf = (where: string): GridState => ({
  ...{ code: `${where}001`, community: where, name: '第1网格', households: 400, synthetic: true },
  polygon: [
    [
      [113.1, 27.8],
      [113.2, 27.8],
      [113.2, 27.9],
      [113.1, 27.8],
    ],
  ],
});

beforeAll(async () => {
  service = await startTestService<DataServiceConfig>({
    name: 'grid-registry',
    module: gridRegistryModule,
    migrations: gridRegistryMigrations,
  });
  await seed(async (publication) => {
    await changeUnits(publication, [
      unit(county, 'county', null),
      unit(elsewhere, 'county', null),
      unit(township, 'township', county),
      unit(community, 'community', township),
      unit('430211001002', 'community', township),
      unit('430211001003', 'community', township),
      unit(grid, 'grid', community),
    ]);
    await publishGridRevision(publication, county, [gridOf(community)]);
    const people = [an, bo, chen].map((personId) => ({ personId, name: '测试员', synthetic: true }));
    const officers = [admin, officer, chief].map(({ person }) => ({
      personId: person,
      name: '测试员',
      synthetic: true,
    }));
    await grantPosts(publication, [...people, ...officers], []);
  });
  await service.ready();
});

afterAll(() => service?.close());

describe('units', () => {
  it('are set up and renamed, each change a fact with its reason, the text kept here', async () => {
    const code = 'D430211-parks';
    const created = await post('/units', admin, {
      ...{ code, level: 'department', parentCode: county, name: '园林局', reason: secret },
    });
    expect(created).toMatchObject({ status: 201, body: { code } });
    const renamed = await post(`/units/${code}/renamings`, admin, { name: '园林绿化局', reason: '机构改革' });
    expect(renamed.status).toBe(201);
    const facts = await factsOf(code, 2);
    expect(facts).toMatchObject([
      { actor: admin.person, actorrole: 'system_admin', data: { version: 1, change: 'ENTERED', synthetic: false } },
      { data: { version: 2, change: 'RENAMED', name: '园林绿化局', parentCode: county, validTo: null } },
    ]);
    expect(JSON.stringify(facts)).not.toContain(secret);
    const named = await service.send('GET', `/units/${code}/name`);
    expect(named).toMatchObject({ status: 200, body: { name: '园林绿化局', nameEn: null } });
    expect((await service.send('GET', '/units/D430211-nobody/name')).body.code).toBe('UNIT.UNKNOWN');
    const { textId } = (facts[0]!.data as { reason: { textId: string } }).reason;
    const read = (as: TestPerson) => post('/texts/query', as, { textIds: [textId, newId()] });
    expect((await read(admin)).body).toEqual([{ textId, content: secret }]);
    for (const other of [officer, holding('system_admin', elsewhere), holding('dispatcher', county)]) {
      expect((await read(other)).body).toEqual([]);
    }
  });

  it('are merged in one, all or none; posts pass on, and what is closed takes nothing more', async () => {
    const [one, two, into] = (await departments(3)) as [string, string, string];
    const [zhou, qian] = [await staff('department_staff', one), await staff('department_staff', two)];
    const none = await post('/unit-mergers', admin, { units: [one, 'D430211-nobody'], into, reason: secret });
    expect(none).toMatchObject({ status: 404, body: { code: 'UNIT.UNKNOWN' } });
    const merged = await post('/unit-mergers', admin, { units: [two, one], into, reason: secret });
    expect(merged).toMatchObject({ status: 201, body: { successor: into, postsPassed: 2, postsEnded: 2 } });

    for (const { person } of [zhou, qian]) {
      expect(await postsOf(person)).toMatchObject([{ role: 'department_staff', unit: into, withdrawnAt: null }]);
    }
    expect((await factsOf(one, 2))[1]).toMatchObject({ data: { change: 'MERGED', successor: into, version: 2 } });
    expect((await factsOf(zhou.posts[0]!.id, 2))[1]).toMatchObject({ type: 'registry.post-withdrawn.v1' });
    const listed = await service.send('GET', `/units?level=department&closed=true`, { as: admin });
    expect(listed.body).toContainEqual(expect.objectContaining({ code: one, successor: into }));
    const open = await service.send('GET', `/units?level=department`, { as: admin });
    expect(open.body).not.toContainEqual(expect.objectContaining({ code: one }));

    const late = { status: 422, body: { code: 'UNIT.CLOSED', successor: into } };
    expect(await grant(an, 'department_staff', one)).toMatchObject(late);
    expect(await post(`/units/${one}/renamings`, admin, { name: '新名', reason: secret })).toMatchObject(late);
    expect(await post(`/units/${one}/abolitions`, admin, { successor: into, reason: secret })).toMatchObject(late);
    expect(
      await post('/units', admin, { code: one, level: 'department', parentCode: county, name: '再设', reason: secret }),
    ).toMatchObject({ status: 422, body: { code: 'UNIT.CODE_TAKEN' } });
  });

  it('are not abolished with work and nobody to take it, nor with grids or units below', async () => {
    const [department] = (await departments(1)) as [string];
    const abolish = (code: string, successor: string | null) =>
      post(`/units/${code}/abolitions`, admin, { successor, reason: secret });
    expect((await abolish(department, null)).body.code).toBe('UNIT.SUCCESSOR_MISSING');
    expect((await abolish(community, '430211001002')).body.code).toBe('UNIT.NOT_EMPTY');
    expect((await abolish(township, null)).body.code).toBe('UNIT.NOT_EMPTY');
    const planned = new Date(Date.now() + 86_400_000);
    await seed((publication) => publishGridRevision(publication, county, [gridOf('430211001002')], planned));
    expect((await abolish('430211001002', community)).body.code).toBe('UNIT.NOT_EMPTY');
    expect((await abolish('430211001003', '430211001002')).status).toBe(201);
  });

  it('never succeed each other in a circle, though closed at once', async () => {
    const [one, other] = (await departments(2)) as [string, string];
    const answers = await Promise.all([
      post(`/units/${one}/abolitions`, admin, { successor: other, reason: secret }),
      post(`/units/${other}/abolitions`, admin, { successor: one, reason: secret }),
    ]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
    expect(answers.find(({ status }) => status === 422)?.body.code).toMatch(/UNIT\.(SUCCESSOR_UNFIT|CLOSED)/);
  });

  it('are set up once, though asked for at once', async () => {
    const body = { code: 'D430211-twice', level: 'department', parentCode: county, name: '局', reason: secret };
    const answers = await Promise.all([post('/units', admin, body), post('/units', admin, { ...body, name: '处' })]);
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422]);
  });

  it.each([
    ['nobody', undefined, 401],
    ['the security officer', officer, 403],
    ['the duty chief', chief, 403],
    ['the auditor', holding('auditor', county), 403],
    ['the administrator of another county', holding('system_admin', elsewhere), 403],
    ['the administrator of one of its townships', holding('system_admin', township), 403],
  ])('are not changed by %s', async (_, as, status) => {
    const [one, into] = (await departments(2)) as [string, string];
    const asked = [
      post('/units', as, { code: 'D430211-x', level: 'department', parentCode: county, name: '局', reason: secret }),
      post(`/units/${one}/renamings`, as, { name: '局', reason: secret }),
      post(`/units/${one}/abolitions`, as, { successor: into, reason: secret }),
      post('/unit-mergers', as, { units: [one], into, reason: secret }),
    ];
    expect((await Promise.all(asked)).map((answer) => answer.status)).toEqual([status, status, status, status]);
  });
});

describe('posts', () => {
  it('are granted for a time and withdrawn, each a fact; listed by person and unit', async () => {
    const { person } = await staff('evaluator', county);
    const [from, to] = ['2999-01-01T08:00:00+08:00', '2999-02-01T08:00:00+08:00'];
    const { body, status } = await grant(person, 'dispatcher', county, { from, to });
    expect(status).toBe(201);
    const { postId } = body;
    expect(await postsOf(person)).toHaveLength(2);
    const listed = await service.send('GET', `/posts?unit=${county}`, { as: chief });
    expect(listed.body.posts).toContainEqual(expect.objectContaining({ postId, person, role: 'dispatcher' }));
    expect((await post(`/posts/${postId}/withdrawals`, officer, { reason: secret })).body).toEqual({ ended: 1 });
    expect((await post(`/posts/${postId}/withdrawals`, officer, { reason: secret })).body.code).toBe('POST.ENDED');
    const facts = await factsOf(postId, 2);
    expect(facts).toMatchObject([
      { data: { version: 1, person, validFrom: '2999-01-01T00:00:00.000Z', validTo: '2999-02-01T00:00:00.000Z' } },
      { type: 'registry.post-withdrawn.v1', actor: officer.person, data: { version: 2, person } },
    ]);
    expect(JSON.stringify(facts)).not.toContain(secret);
    expect(await postsOf(person)).toHaveLength(1);
  });

  it('are nobody’s own to give or take', async () => {
    const own = await grant(officer.person, 'dispatcher');
    expect(own).toMatchObject({ status: 422, body: { code: 'POST.OWN' } });
    const someone = await staff('security_admin', county);
    const withdrawal = await post(`/posts/${someone.posts[0]!.id}/withdrawals`, someone, { reason: secret });
    expect(withdrawal).toMatchObject({ status: 422, body: { code: 'POST.OWN' } });

    const standIn: TestPerson = {
      person: newId(),
      posts: [{ ...someone.posts[0]!, id: newId(), delegatedBy: someone.person }],
    };
    const forThem = await grant(someone.person, 'dispatcher', county, {}, standIn);
    expect(forThem.body.code).toBe('POST.OWN');
    const forOthers = await grant(bo, 'evaluator', county, {}, standIn);
    const [fact] = await factsOf(forOthers.body.postId, 1);
    expect(fact).toMatchObject({ actor: standIn.person, actorfor: someone.person, actorpost: standIn.posts[0]!.id });
  });

  it('keep administrator, security and audit in three hands, though two are given at once', async () => {
    const { person } = await staff('evaluator', county);
    const roles = ['system_admin', 'security_admin', 'auditor'] as const;
    const answers = await Promise.all(roles.map((role) => grant(person, role)));
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 422, 422]);
    const refused = answers.filter(({ status }) => status === 422);
    expect(refused.map(({ body }) => body.code)).toEqual(Array(2).fill('POST.SEPARATION_OF_DUTIES'));
    expect((await postsOf(person)).map(({ role }: { role: string }) => role)).toHaveLength(2);
  });

  it.each([
    ['PERSON.UNKNOWN', 404, { personId: newId() }],
    ['UNIT.UNKNOWN', 404, { unit: 'D430211-nobody' }],
    ['POST.ROLE_UNFIT', 422, { role: 'grid_worker' }],
    ['POST.PERIOD', 422, { from: '2020-01-01T00:00:00Z' }],
    ['REQUEST.INVALID', 400, { from: '2999-01-01' }],
    ['REQUEST.INVALID', 400, { reason: ' ' }],
    ['REQUEST.INVALID', 400, { role: 'emperor' }],
  ])('are refused with %s', async (code, status, more) =>
    expect(await grant(chen, 'dispatcher', county, more)).toMatchObject({ status, body: { code } }),
  );

  it.each([
    ['the system administrator', admin],
    ['the duty chief', chief],
    ['the auditor', holding('auditor', county)],
    ['the security officer of another county', holding('security_admin', elsewhere)],
  ])('are not changed by %s', async (_, as) => {
    const { posts } = await staff('evaluator', county);
    expect((await grant(chen, 'dispatcher', county, {}, as)).status).toBe(403);
    expect((await post(`/posts/${posts[0]!.id}/withdrawals`, as, { reason: secret })).status).toBe(403);
  });

  it('are listed within the reader’s area only', async () => {
    const { person } = await staff('evaluator', elsewhere);
    expect(await postsOf(person)).toEqual([]);
    expect((await service.send('GET', `/posts?person=${person}`, { as: admin })).status).toBe(403);
  });
});

describe('a delegation', () => {
  const until = () => new Date(Date.now() + 86_400_000).toISOString();
  const delegate = (to: string, { posts: [held] }: TestPerson, as: TestPerson, more: object = {}) =>
    post(`/posts/${held!.id}/delegations`, as, { personId: to, to: until(), reason: secret, ...more });

  it('has somebody else act under the post: the fact names both; it ends with the post', async () => {
    const [holder, standIn] = [await staff('dispatcher', county), await staff('evaluator', county)];
    const { body, status } = await delegate(standIn.person, holder, holder);
    expect(status).toBe(201);
    const [granted] = await factsOf(body.postId, 1);
    expect(granted).toMatchObject({
      actor: holder.person,
      data: { person: standIn.person, delegation: { of: holder.posts[0]!.id, by: holder.person } },
    });
    expect(
      (await delegate(bo, { ...standIn, posts: [{ ...holder.posts[0]!, id: body.postId }] }, officer)).body.code,
    ).toBe('POST.DELEGATION_NOT_PASSED_ON');
    const withdrawn = await post(`/posts/${holder.posts[0]!.id}/withdrawals`, officer, { reason: secret });
    expect(withdrawn.body).toEqual({ ended: 2 });
    expect((await factsOf(body.postId, 2))[1]).toMatchObject({ type: 'registry.post-withdrawn.v1' });
  });

  it('ends early by whose post it is or the security officer, by nobody else', async () => {
    const [holder, standIn] = [await staff('dispatcher', county), await staff('evaluator', county)];
    const { body } = await delegate(standIn.person, holder, holder);
    const end = (postId: string, as: TestPerson) => post(`/posts/${postId}/delegation-ends`, as, { reason: secret });
    const acting = { ...standIn, posts: [{ ...holder.posts[0]!, id: body.postId, delegatedBy: holder.person }] };
    for (const as of [acting, admin, chief, holding('security_admin', elsewhere)]) {
      expect((await end(body.postId, as)).status).toBe(403);
    }
    expect((await end(holder.posts[0]!.id, officer)).body.code).toBe('POST.NOT_A_DELEGATION');
    expect((await end(body.postId, holder)).body).toEqual({ ended: 1 });
    expect((await end(body.postId, officer)).body.code).toBe('POST.ENDED');
  });

  it('keeps the three apart, and nobody gets it by their own hand', async () => {
    const [security, audit] = [await staff('security_admin', county), await staff('auditor', county)];
    expect((await delegate(audit.person, security, security)).body.code).toBe('POST.SEPARATION_OF_DUTIES');
    expect((await delegate(officer.person, audit, officer)).body.code).toBe('POST.OWN');
    expect((await delegate(bo, audit, chief)).status).toBe(403);
    expect((await delegate(bo, audit, officer, { to: '2020-01-01T00:00:00Z' })).body.code).toBe('POST.PERIOD');
  });
});
