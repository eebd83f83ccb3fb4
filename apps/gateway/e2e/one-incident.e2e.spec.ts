import { beforeAll, describe, expect, it } from '@jest/globals';
import { defaultSamplePercent, isSampled } from '#lifecycle';
import { type Answer, eventually, photo, type Platform, runningPlatform } from '#testing';

let platform: Platform;
let grid: string;
let point: { lng: number; lat: number };
let worker: string;

const dispatcher = 'dispatcher-1';
const officer = 'intake-1';
const department = 'dept-sanitation-1';
const sanitation = 'D430211-sanitation';

beforeAll(async () => {
  platform = runningPlatform();
  const person = platform.people.find(({ posts }) => posts[0]?.role === 'grid_worker');
  worker = person!.login;
  grid = person!.posts[0]!.unitCode;
  const { body } = await platform.ask('GET', `/api/grid-registry/grids?community=${grid.slice(0, 12)}`, { as: worker });
  const { polygon } = body.grids.find(({ code }: { code: string }) => code === grid);
  const corners: [number, number][] = polygon[0].slice(0, -1);
  const middle = [0, 1].map((axis) => corners.reduce((sum, corner) => sum + corner[axis]!, 0) / corners.length);
  point = { lng: middle[0]!, lat: middle[1]! };
});

async function upload(as: string): Promise<string> {
  const { status, body } = await platform.ask('POST', '/api/evidence/files', {
    as,
    body: await photo(),
    headers: { 'content-type': 'image/jpeg' },
  });
  expect(status).toBe(201);
  return body.receipt as string;
}

async function reportAsWorker(subcategory = '0103'): Promise<Answer['body']> {
  const { status, body } = await platform.insist('POST', '/api/intake/incidents/worker-reports', {
    as: worker,
    body: { subcategory, text: '垃圾堆放，<b>"\'; DROP TABLE incident;--', point, evidence: [await upload(worker)] },
  });
  expect({ status, code: body.code }).toEqual({ status: 201, code: undefined });
  return body;
}

const step = async (as: string, service: string, id: string, what: string, seen: number, body: object) => {
  const answer = await platform.insist('POST', `/api/${service}/incidents/${id}/${what}`, { as, seen, body });
  expect({ what, status: answer.status, code: answer.body.code }).toEqual({ what, status: 201, code: undefined });
  return answer.body as { incidentVersion: number; stage: string; custodian: string };
};

const detail = (id: string, minVersion: number, as = dispatcher) =>
  platform.insist('GET', `/api/casebook/incidents/${id}?minVersion=${minVersion}`, { as });

async function inspectorOf(id: string, version: number): Promise<string> {
  const { body } = await detail(id, version);
  const person = platform.people.find(({ personId }) => personId === body.inspector);
  return person!.login;
}

async function toFeedback(id: string, seen: number): Promise<number> {
  const registered = await step(officer, 'intake', id, 'registrations', seen, {
    filingCondition: 'VISIBLE_ON_SPOT',
    level: 'county',
  });
  const dispatched = await step(dispatcher, 'dispatch', id, 'dispatches', registered.incidentVersion, {
    leadUnit: sanitation,
    opinion: '请尽快清运',
  });
  const signed = await step(department, 'handling', id, 'acknowledgements', dispatched.incidentVersion, {});
  const fedBack = await step(department, 'handling', id, 'feedbacks', signed.incidentVersion, {
    result: '已清运完毕',
    evidence: [await upload(department)],
  });
  expect(fedBack).toMatchObject({ stage: 'FEEDBACK', custodian: 'closure' });
  return fedBack.incidentVersion;
}

describe('one incident, end to end', () => {
  it('is reported, registered, dispatched, handled, inspected by someone else and closed; every step on record', async () => {
    const report = await reportAsWorker();
    expect(report).toMatchObject({ stage: 'REPORTED', custodian: 'intake', grid });
    const id = report.incidentId as string;
    const version = await toFeedback(id, report.incidentVersion as number);
    const inspector = await inspectorOf(id, version + 1);
    expect(inspector).not.toBe(department);
    const inspected = await step(inspector, 'closure', id, 'inspections', version + 1, {
      outcome: 'PASS',
      evidence: [await upload(inspector)],
    });
    expect(inspected).toMatchObject({ stage: 'CLOSED' });

    const { body: incident } = await detail(id, inspected.incidentVersion);
    expect(incident).toMatchObject({ stage: 'CLOSED', number: report.number, grid, leadUnit: sanitation });
    const story = incident.timeline.map(({ type }: { type: string }) => type);
    expect(story).toEqual([
      'incident.reported.v1',
      'incident.registered.v1',
      'incident.dispatched.v1',
      'incident.acknowledged.v1',
      'incident.fed-back.v1',
      'incident.inspection-assigned.v1',
      'incident.inspected.v1',
      'incident.closed.v1',
    ]);

    const trail = await eventually(async () => {
      const { body } = await platform.ask('GET', `/api/trail/entries?incident=${id}`, { as: 'auditor' });
      return body.entries.length >= story.length && body.entries;
    });
    const steps = trail.filter(({ event }: { event: { type: string } }) => event.type.startsWith('incident.'));
    expect(steps.map(({ event }: { event: { type: string } }) => event.type)).toEqual(story);
    expect(JSON.stringify(trail)).not.toMatch(/DROP TABLE|已清运|请尽快/);
  });

  it('shows the photos to those who may see the incident, without what they told of place and phone', async () => {
    const report = await reportAsWorker();
    const id = report.incidentId as string;
    const { body: incident } = await detail(id, 1);
    const [{ evidenceId }] = incident.timeline[0].data.evidence;
    const path = `/api/evidence/incidents/${id}/files/${evidenceId}`;
    const seen = await eventually(async () => {
      const answer = await platform.ask('GET', path, { as: dispatcher });
      return answer.status === 200 && answer;
    });
    expect(seen.headers.get('content-type')).toBe('image/jpeg');
    expect(seen.body.includes('SecretPhoneMaker')).toBe(false);
    const stranger = platform.people.find(
      ({ posts }) => posts[0]?.role === 'grid_worker' && posts[0].unitCode !== grid,
    )!;
    expect([403, 404]).toContain((await platform.ask('GET', path, { as: stranger.login })).status);
    expect([403, 404]).toContain((await platform.ask('GET', path, { as: department })).status);
  });

  it('goes back for rework when the inspection fails, and comes out right', async () => {
    const report = await reportAsWorker();
    const id = report.incidentId as string;
    const version = await toFeedback(id, report.incidentVersion as number);
    const first = await inspectorOf(id, version + 1);
    const failed = await step(first, 'closure', id, 'inspections', version + 1, {
      outcome: 'FAIL',
      note: '仍有残留',
      evidence: [await upload(first)],
    });
    expect(failed).toMatchObject({ stage: 'HANDLING', custodian: 'handling' });
    const again = await step(department, 'handling', id, 'feedbacks', failed.incidentVersion, {
      result: '已再次清运',
      evidence: [await upload(department)],
    });
    const second = await inspectorOf(id, again.incidentVersion + 1);
    const passed = await step(second, 'closure', id, 'inspections', again.incidentVersion + 1, {
      outcome: 'PASS',
      evidence: [await upload(second)],
    });
    expect(passed.stage).toBe('CLOSED');
  });

  it('is returned by a unit, and the dispatcher rules on it', async () => {
    const report = await reportAsWorker();
    const id = report.incidentId as string;
    const registered = await step(officer, 'intake', id, 'registrations', 1, {
      filingCondition: 'VISIBLE_ON_SPOT',
      level: 'county',
    });
    const dispatched = await step(dispatcher, 'dispatch', id, 'dispatches', registered.incidentVersion, {
      leadUnit: sanitation,
    });
    const returned = await step(department, 'handling', id, 'return-requests', dispatched.incidentVersion, {
      legalGround: '不属于本单位职责',
      suggestedUnit: 'D430211-municipal_works',
    });
    expect(returned).toMatchObject({ stage: 'RETURN_REQUESTED', custodian: 'dispatch' });
    const ruled = await step(dispatcher, 'dispatch', id, 'return-rulings', returned.incidentVersion, {
      decision: 'UPHELD',
      leadUnit: 'D430211-municipal_works',
      reason: '属市政设施',
    });
    expect(ruled).toMatchObject({ stage: 'DISPATCHED', custodian: 'handling' });
    const signed = await step('dept-municipal-works-1', 'handling', id, 'acknowledgements', ruled.incidentVersion, {});
    expect(signed.stage).toBe('HANDLING');
  });

  it('from a caller keeps the caller masked until somebody says why', async () => {
    const caller = { name: '欧阳测试', phone: '13812345678' };
    const { status, body } = await platform.insist('POST', '/api/intake/incidents/clerk-reports', {
      as: officer,
      body: { caller, subcategory: '0103', text: '小区门口垃圾成堆', address: '测试路1号', point },
    });
    expect(status).toBe(201);
    const id = body.incidentId as string;
    const masked = await platform.ask('GET', `/api/intake/incidents/${id}/reporters`, { as: officer });
    expect(masked).toMatchObject({ status: 200, body: { callers: [{ phone: '138****5678' }] } });
    expect(JSON.stringify(masked.body)).not.toMatch(/13812345678|欧阳测试/);
    const opened = await platform.ask('POST', `/api/intake/incidents/${id}/reporter-unmaskings`, {
      as: officer,
      body: { reason: '核实地址' },
    });
    expect(opened.body).toMatchObject(caller);
    const refused = await platform.ask('POST', `/api/intake/incidents/${id}/reporter-unmaskings`, {
      as: 'auditor',
      body: { reason: '看看' },
    });
    expect(refused.status).toBe(403);
    const entry = await eventually(async () => {
      const { body: found } = await platform.ask(
        'GET',
        `/api/trail/entries?incident=${id}&type=audit.personal-data-read.v1`,
        { as: 'auditor' },
      );
      return found.entries[0];
    });
    expect(JSON.stringify(entry)).not.toMatch(/13812345678|欧阳测试|核实地址/);
  });

  it('dealt with on the spot is confirmed by the grid leader, or by somebody else where it was drawn', async () => {
    const report = await reportAsWorker('0102');
    const id = report.incidentId as string;
    const handled = await step(worker, 'intake', id, 'self-handlings', 1, {
      before: [await upload(worker)],
      after: [await upload(worker)],
    });
    expect(handled).toMatchObject({ stage: 'SELF_HANDLED', custodian: 'closure' });
    if (isSampled(id, defaultSamplePercent)) {
      const inspector = await inspectorOf(id, handled.incidentVersion + 2);
      const inspection = { outcome: 'PASS', evidence: [await upload(inspector)] };
      const passed = await step(inspector, 'closure', id, 'inspections', handled.incidentVersion + 2, inspection);
      expect(passed.stage).toBe('CLOSED');
      return;
    }
    const leader = platform.people.find(({ posts }) =>
      posts.some((p) => p.role === 'grid_leader' && p.unitCode === grid),
    )!;
    const closed = await step(leader.login, 'closure', id, 'self-handling-confirmations', handled.incidentVersion, {});
    expect(closed.stage).toBe('CLOSED');
  });
});
