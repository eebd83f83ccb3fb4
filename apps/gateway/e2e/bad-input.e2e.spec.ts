import { beforeAll, describe, expect, it } from '@jest/globals';
import { newId } from '#primitives';
import { type Asking, photo, type Platform, runningPlatform } from '#testing';

let platform: Platform;
let worker: string;
const reports = '/api/intake/incidents/worker-reports';
const inTheSea = { lng: 121.9, lat: 29.1 };

beforeAll(() => {
  platform = runningPlatform();
  worker = platform.people.find(({ posts }) => posts[0]?.role === 'grid_worker')!.login;
});

const upload = async (asking: Asking) => platform.ask('POST', '/api/evidence/files', { as: worker, ...asking });

describe('bad input gets a clear answer', () => {
  it.each<[string, string, Asking, number, string]>([
    ['malformed JSON', reports, { body: '{"point":' }, 400, 'REQUEST.NOT_JSON'],
    ['an unknown field', reports, { body: { surprise: 1 } }, 400, 'REQUEST.INVALID'],
    ['wrong types', reports, { body: { point: { lng: '1', lat: [] }, evidence: 'x' } }, 400, 'REQUEST.INVALID'],
    ['no body at all', reports, { body: '' }, 400, 'REQUEST.INVALID'],
    ['not JSON', reports, { body: 'a=1', headers: { 'content-type': 'text/plain' } }, 400, 'REQUEST.INVALID'],
    [
      'a token of another role',
      '/api/dispatch/incidents/' + newId() + '/dispatches',
      { seen: 1 },
      403,
      'ACCESS.FORBIDDEN',
    ],
    ['an address that is none', '/api/intake/nothing/here', {}, 404, 'SERVICE.NOT_FOUND'],
    ['a service that is none', '/api/nobody/x', {}, 404, 'SERVICE.NOT_FOUND'],
  ])('(%s)', async (_, path, asking, status, code) => {
    const answer = await platform.ask('POST', path, { as: worker, ...asking });
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code });
    expect(answer.headers.get('content-type')).toMatch('application/problem+json');
    expect(answer.body.title).toMatch(/[\u4e00-\u9fff]/);
    expect(JSON.stringify(answer.body)).not.toMatch(/node_modules|at .*\.js/);
  });

  it('(a body that is far too large)', async () => {
    const answer = await platform.ask('POST', reports, { as: worker, body: { text: 'x'.repeat(400_000) } });
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 413, code: 'REQUEST.TOO_LARGE' });
  });

  it('(a point in the sea), and the report may be sent again with the right one', async () => {
    const { body } = await upload({ body: await photo(), headers: { 'content-type': 'image/jpeg' } });
    const answer = await platform.ask('POST', reports, {
      as: worker,
      body: { subcategory: '0103', point: inTheSea, evidence: [body.receipt] },
    });
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 422, code: 'REPORT.OUTSIDE_COUNTY' });
  });

  it('(a receipt that nobody signed)', async () => {
    const answer = await platform.ask('POST', reports, {
      as: worker,
      body: { subcategory: '0103', point: inTheSea, evidence: ['a.b.c'] },
    });
    expect(answer.status).toBe(422);
  });

  it('(a 30 MB "photo" that is an executable)', async () => {
    const executable = Buffer.concat([Buffer.from('7f454c46020101', 'hex'), Buffer.alloc(30 * 1024 * 1024, 1)]);
    const outcome = await upload({ body: executable, headers: { 'content-type': 'image/jpeg' } }).then(
      ({ status, body }) => ({ status, code: body.code as string }),
      // The door may close while we are still pushing: the connection is then cut.
      () => ({ status: 413, code: 'REQUEST.TOO_LARGE' }),
    );
    expect(outcome).toEqual({ status: 413, code: 'REQUEST.TOO_LARGE' });
    const small = await upload({ body: executable.subarray(0, 100_000), headers: { 'content-type': 'image/jpeg' } });
    expect({ status: small.status, code: small.body.code }).toEqual({
      status: 415,
      code: 'EVIDENCE.TYPE_NOT_ACCEPTED',
    });
  });

  it('(a token that is forged, or none)', async () => {
    const forged = await platform.ask('GET', '/api/casebook/incidents', { headers: { authorization: 'Bearer a.b.c' } });
    expect({ status: forged.status, code: forged.body.code }).toEqual({ status: 401, code: 'ACCESS.TOKEN_INVALID' });
    const none = await platform.ask('GET', '/api/casebook/incidents');
    expect({ status: none.status, code: none.body.code }).toEqual({ status: 401, code: 'ACCESS.NOT_SIGNED_IN' });
  });

  it('(the inside of the services is not reachable)', async () => {
    for (const path of ['/api/intake/metrics', '/api/intake/health/ready', '/api/intake/../metrics', '/metrics']) {
      expect((await platform.ask('GET', path, { as: 'admin' })).status).toBe(404);
    }
  });
});
