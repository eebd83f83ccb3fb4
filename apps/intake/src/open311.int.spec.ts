import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { XMLParser } from 'fast-xml-parser';
import { eventLike, eventually, holding, type TestService } from '#testing';
import Open311 from 'open311';
import { inGrid, inSibling, inTheSea, officer, startIntake } from './intake-at-work.spec.js';

const county = '430211000000';
const admin = holding('system_admin', county);
const names = { [county]: '天元区', '430211001000': '嵩山路街道', '430211001001': '珠江路社区' };
let service: TestService;
let apiKey: string;
let keyId: string;

const makeKey = async (body: object = {}) =>
  (await service.send('POST', '/api-keys', { as: admin, body: { name: '市民随手拍', area: county, ...body } })).body;

/** A form as a client sends it, to whatever address. */
async function post(form: Record<string, string> | [string, string][], path = 'requests.json') {
  const response = await fetch(`${service.url}/open311/v2/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/x-www-form-urlencoded; charset=utf-8' },
    body: new URLSearchParams(form).toString(),
  });
  return answerOf(response);
}
const get = async (path: string) => answerOf(await fetch(`${service.url}/open311/v2/${path}`));

async function answerOf(response: Response) {
  const text = await response.text();
  const type = response.headers.get('content-type');
  return { status: response.status, type, text, body: type?.startsWith('application/json') ? JSON.parse(text) : text };
}

let reports = 0;
/** A report unlike every other. */
const report = (more: Record<string, string> = {}) =>
  post({
    ...{ api_key: apiKey, service_code: '0103', lat: `${inGrid.lat}`, long: `${inGrid.lng}` },
    ...{ description: `楼下垃圾 ${++reports}`, address_string: '珠江南路 12 号 3 栋', phone: '13912345678' },
    ...more,
  });
const eventOf = async (number: string) => {
  const [row] = await service.database.query<{ payload: Buffer }>(
    `SELECT payload FROM outbox JOIN open311_request ON aggregateid = incident_id::text WHERE number = $1`,
    [number],
  );
  return JSON.parse(row!.payload.toString());
};

beforeAll(async () => {
  service = await startIntake({ OPEN311_ATTRIBUTES_FILE: resolve('deploy/demo/open311-attributes.json') });
  await service.topics.publish(
    ...Object.entries(names).map(([code, name]) =>
      eventLike('registry.unit-changed.v1', {
        subject: code,
        data: { code, name, level: code === county ? 'county' : 'community', parentCode: null, validTo: null },
      }),
    ),
  );
  await eventually(async () => (await get('services.json?jurisdiction_id=430211')).status === 200);
  ({ apiKey, keyId } = await makeKey());
});
afterAll(() => service?.close());

describe('a client that we did not write (npm open311)', () => {
  it('finds the services, asks what else there is to say, reports, and follows what becomes of it', async () => {
    const client = new Open311({
      discovery: `${service.url}/open311/v2/discovery.json`,
      jurisdiction: '430211',
      apiKey,
    });
    const ask = <A>(method: string, ...given: unknown[]): Promise<A> =>
      promisify((client as never)[method] as (...given: unknown[]) => void).apply(client, given as []) as Promise<A>;

    await ask('serviceDiscovery', { cache: true });
    const services = await ask<{ service_code: string; metadata: boolean }[]>('serviceList');
    expect(services.find(({ service_code }) => service_code === '0102')?.metadata).toBe(true);
    const { attributes } = await ask<{ attributes: { code: string }[] }>('serviceDefinition', '0102');
    expect(attributes.map(({ code }) => code)).toEqual(['AMOUNT', 'KINDS']);

    const [taken] = await ask<{ service_request_id: string }[]>('submitRequest', {
      ...{ service_code: '0102', lat: inGrid.lat, long: inGrid.lng, description: '路口一堆垃圾' },
      attributes: { AMOUNT: 'CART', KINDS: ['HOUSEHOLD', 'OTHER'] },
    });
    const id = taken!.service_request_id;
    expect(await ask('token', id)).toEqual([{ service_request_id: id, token: id }]);
    const [followed] = await ask<object[]>('serviceRequest', id);
    expect(followed).toMatchObject({ service_request_id: id, status: 'open', service_code: '0102', description: null });
    const listed = await ask<{ service_request_id: string }[]>('serviceRequests', [id], {});
    expect(listed.map(({ service_request_id }) => service_request_id)).toEqual([id]);
    expect(await ask<object[]>('serviceRequests', { status: 'closed', service_code: '0102' })).toEqual([]);
  });
});

describe('a report through Open311', () => {
  it('is an incident of that channel, whose actor is the system; what is personal stays here', async () => {
    const { status, body } = await report({ first_name: '建国', last_name: '欧阳', email: 'someone@example.org' });
    expect({ status, body }).toMatchObject({
      status: 200,
      body: [
        { service_request_id: expect.stringMatching(/^430211-/), service_notice: expect.stringMatching('回执号') },
      ],
    });
    const event = await eventOf(body[0].service_request_id);
    expect(event).toMatchObject({
      ...{ type: 'incident.reported.v1', actor: keyId, actorrole: 'machine', actorunit: county },
      data: { channel: 'open311', confidential: false, subcategory: '0103', pointAsGiven: { datum: 'WGS84' } },
    });
    expect(JSON.stringify(event)).not.toMatch(/欧阳|13912345678|珠江南路|楼下垃圾|example/);
    const shown = await get(`requests/${body[0].service_request_id}.json`);
    expect(shown.text).not.toMatch(/欧阳|13912345678|珠江南路|楼下垃圾|example/);
    expect(shown.body[0]).toMatchObject({ lat: 27.827, long: 113.134, address: '珠江路社区, 嵩山路街道' });
    const callers = await service.send('GET', `/incidents/${event.subject}/reporters`, { as: officer });
    expect(callers.body.callers).toMatchObject([{ name: '欧**', phone: '139****5678' }]);
  });

  it('is one however often it is sent, also at once', async () => {
    const form = { description: '同一件事', phone: '' };
    const answers = await Promise.all([1, 2, 3].map(() => report(form)));
    const again = await report(form);
    const ids = [...answers, again]
      .filter(({ status }) => status === 200)
      .map(({ body }) => body[0].service_request_id);
    expect(new Set(ids).size).toBe(1);
    expect(again.body[0].service_request_id).toBe(ids[0]);
  });

  it('has its position converted where the key says that it is of another datum', async () => {
    const gcj = await makeKey({ datum: 'GCJ02' });
    const { body } = await report({ api_key: gcj.apiKey, lat: '27.8238591644', long: '113.139828757' });
    expect((await get(`requests/${body[0].service_request_id}.json`)).body[0]).toMatchObject({
      lat: 27.827,
      long: 113.134,
    });
  });

  it('that is merged follows its master, whose number its note names; rejected, it is closed', async () => {
    const [one, master, refused] = (await Promise.all([report(), report(), report()])).map(
      ({ body }) => body[0].service_request_id as string,
    ) as [string, string, string];
    const incidentOf = async (number: string): Promise<string> => (await eventOf(number)).subject;
    const act = async (number: string, what: string, body: object) =>
      service.send('POST', `/incidents/${await incidentOf(number)}/${what}`, { as: officer, seen: 1, body });
    const shown = async (number: string) => (await get(`requests/${number}.json`)).body[0];
    const merging = { masterId: await incidentOf(master), reason: '同一处垃圾' };
    expect((await act(one, 'merges', merging)).status).toBe(201);
    expect(await shown(one)).toMatchObject({
      status: 'open',
      status_notes: expect.stringContaining(`handled together with ${master}. 已收到`),
    });
    const listed = async (status: string) =>
      (await get(`requests.json?status=${status}`)).body.map(
        (row: { service_request_id: string }) => row.service_request_id,
      );
    expect(await listed('open')).toContain(one);
    expect(await listed('closed')).not.toContain(one);
    for (const number of [master, refused]) {
      const rejection = { reasonCode: 'NOT_EXISTING', explanation: '现场未发现' };
      const answer = await act(number, 'rejections', rejection);
      expect([answer.status, answer.body.code]).toEqual([201, undefined]);
    }
    expect(await shown(refused)).toMatchObject({ status: 'closed', status_notes: '未予立案。 Not taken up.' });
    expect(await shown(one)).toMatchObject({ status: 'closed', status_notes: expect.stringContaining(master) });
    expect(await listed('closed')).toEqual(expect.arrayContaining([one, master, refused]));
  });

  it('is answered in XML where that is asked for', async () => {
    const form = { api_key: apiKey, service_code: '0103', lat: `${inSibling.lat}`, long: `${inSibling.lng}` };
    const { status, type, text } = await post(form, 'requests.xml');
    expect([status, type]).toEqual([200, 'text/xml; charset=utf-8']);
    const parsed = new XMLParser().parse(text);
    expect(Object.keys(parsed.service_requests.request)).toEqual([
      'service_request_id',
      'service_notice',
      'account_id',
    ]);
  });

  it.each<[string, Record<string, string>, number]>([
    ['no key', { api_key: '' }, 403],
    ['a key of nobody', { api_key: 'x' }, 403],
    ['no service', { service_code: '' }, 400],
    ['a service that there is not', { service_code: '9999' }, 404],
    ['a jurisdiction that there is not', { jurisdiction_id: 'city.gov' }, 404],
    ['no position', { lat: '', long: '' }, 400],
    ['a position in the sea', { lat: `${inTheSea.lat}`, long: `${inTheSea.lng}` }, 400],
    ['an answer missing', { service_code: '0102' }, 400],
    ['an answer that is none', { service_code: '0102', 'attribute[AMOUNT]': 'TON' }, 400],
    ['a form too large', { description: 'x'.repeat(70_000) }, 400],
  ])('is refused with %s, in the words of the specification', async (_, more, status) => {
    const answer = await report(more);
    expect([answer.status, answer.type]).toEqual([status, 'application/json; charset=utf-8']);
    expect(answer.body).toEqual([{ code: status, description: expect.stringMatching(/\p{Script=Han}.* \w+/u) }]);
  });

  it('is refused once the key is withdrawn, on record under its name, and from outside its area', async () => {
    const township = await makeKey({ area: '430211002000' });
    expect((await report({ api_key: township.apiKey })).status).toBe(403);
    const gone = await makeKey();
    const withdraw = () => service.send('POST', `/api-keys/${gone.keyId}/withdrawals`, { as: admin });
    expect([(await withdraw()).status, (await withdraw()).body.code]).toEqual([201, 'API_KEY.ALREADY_WITHDRAWN']);
    expect((await report({ api_key: gone.apiKey })).status).toBe(403);
    const [refused] = await service.database.query<{ event: { actor: string } }>(
      `SELECT convert_from(payload, 'UTF8')::json AS event FROM outbox
       WHERE type = 'audit.command-refused.v1' ORDER BY position DESC LIMIT 1`,
    );
    expect(refused?.event.actor).toBe(gone.keyId);
  });
});

describe('reading through Open311', () => {
  it('shows what came that way and nothing else, by id, category, time and status, a page at a time', async () => {
    await service.send('POST', '/incidents/clerk-reports', {
      as: officer,
      body: {
        caller: { name: '张三', phone: '114' },
        text: '不公开',
        address: '某处',
        point: inGrid,
        subcategory: '0402',
      },
    });
    const { body } = await report({ service_code: '0402' });
    const id = body[0].service_request_id;
    const ids = async (query: string) =>
      (await get(`requests.json?${query}`)).body.map((one: { service_request_id: string }) => one.service_request_id);
    expect(await ids('service_code=0402&status=open&jurisdiction_id=430211')).toEqual([id]);
    expect(await ids('service_code=0402&end_date=2020-01-01T00:00:00Z')).toEqual([]);
    expect(await ids(`service_request_id=${id},none&status=closed`)).toEqual([id]);
    const all = await ids('');
    expect(all[0]).toBe(id);
    expect([await ids('page_size=1&page=2'), await ids('page_size=1')].flat()).toEqual([all[1], all[0]]);
  });

  it('closes a request with its incident, when that was', async () => {
    const id = (await report()).body[0].service_request_id;
    const { subject } = await eventOf(id);
    const body = { reasonCode: 'NOT_EXISTING', explanation: '未发现' };
    await service.send('POST', `/incidents/${subject}/rejections`, { as: officer, seen: 1, body });
    expect((await get(`requests/${id}.json`)).body[0]).toMatchObject({
      status: 'closed',
      status_notes: expect.stringContaining('未予立案'),
    });
  });

  it('is in XML as the specification writes it', async () => {
    const list = await get('services.xml');
    expect([list.status, list.type]).toEqual([200, 'text/xml; charset=utf-8']);
    expect(list.text).toMatch(/^<\?xml version="1.0" encoding="utf-8"\?>\n<services>\s*<service>\s*<service_code>/);
    const parser = new XMLParser();
    const { service_definition: definition } = parser.parse((await get('services/0102.xml')).text);
    expect(definition.attributes.attribute[0].values.value[0]).toEqual({ key: 'BAG', name: '一袋以内 Up to a bag' });
    const { discovery } = parser.parse((await get('discovery.xml')).text);
    expect(discovery.endpoints.endpoint).toMatchObject({
      ...{
        specification: 'http://wiki.open311.org/GeoReport_v2',
        url: `${service.url}/open311/v2`,
        type: 'production',
      },
      formats: { format: ['text/xml', 'application/json'] },
    });
    expect((await get('services/0103.xml')).text).toMatch('<attributes/>');
  });

  it.each([
    ['services.json?jurisdiction_id=430299', 404],
    ['services/9999.json', 404],
    ['requests/none.json', 404],
    ['tokens/none.json', 404],
    ['services.html', 404],
    ['nothing.json', 404],
    ['requests.json?status=done', 400],
    ['requests.json?start_date=yesterday', 400],
    ['requests.json?start_date=2026-01-01T00:00:00Z&end_date=2026-06-01T00:00:00Z', 400],
  ])('refuses %s with %d, in the words of the specification', async (path, status) => {
    const { status: given, text } = await get(path);
    expect([given, text]).toEqual([status, expect.stringMatching(`[^]*${status}[^]*`)]);
    expect(text).not.toMatch('urn:grid-dispatch');
  });
});

describe('keys', () => {
  it('are shown once, and listed without themselves', async () => {
    const sending = { as: admin, key: 'the-same-key', body: { name: '市民随手拍', area: county } };
    const [first, second] = [
      await service.send('POST', '/api-keys', sending),
      await service.send('POST', '/api-keys', sending),
    ];
    expect(second.body).toEqual({ keyId: first.body.keyId, apiKey: null });
    const { body } = await service.send('GET', '/api-keys', { as: admin });
    expect(JSON.stringify(body)).not.toContain(first.body.apiKey);
    expect(body.apiKeys[0]).toMatchObject({
      keyId: first.body.keyId,
      name: '市民随手拍',
      datum: 'WGS84',
      withdrawnAt: null,
    });
    expect(await service.send('GET', '/api-keys', { as: holding('system_admin', '430281000000') })).toMatchObject({
      body: { apiKeys: [] },
    });
  });
});
