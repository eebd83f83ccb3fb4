import { createHash } from 'node:crypto';
import { newId } from '#primitives';
import { type Answer, holding, inStrip, type TestPerson, type TestService } from '#testing';
import type { Writes } from './entries.spec.js';
import { strip } from './incident.spec.js';
import type { Probes } from './matrix.spec.js';
import { around } from './places.spec.js';

const admin = holding('system_admin', around.county);

/** A key of whoever asks: that of a machine, one that was withdrawn of who has no post; nobody else has any. */
async function keyOf(service: TestService, as: TestPerson | undefined): Promise<string | undefined> {
  const [post] = as?.posts ?? [];
  if (!as || (post && (post.role as string) !== 'machine')) return undefined;
  const apiKey = `the key of ${as.person}`;
  await service.database.query(
    `INSERT INTO api_key (key_id, digest, name, area, datum, made_at, withdrawn_at)
     VALUES ($1, $2, '', $3, 'WGS84', now(), CASE WHEN $4 THEN now() END) ON CONFLICT DO NOTHING`,
    [as.person, createHash('sha256').update(apiKey).digest(), post?.unit ?? '', !post],
  );
  return apiKey;
}

/** Sends a report; a refusal is named as our own interfaces name it, so that the matrix can read it. */
async function report(service: TestService, as: TestPerson | undefined, serviceCode: string): Promise<Answer> {
  const apiKey = await keyOf(service, as);
  const { lng, lat } = inStrip(strip);
  const form = { ...(apiKey && { api_key: apiKey }), service_code: serviceCode, lat: `${lat}`, long: `${lng}` };
  const answer = await service.send('POST', '/open311/v2/requests.json', {
    ...(as && !apiKey ? { as } : {}),
    body: new URLSearchParams(form).toString(),
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
  });
  return answer.status === 403 ? { ...answer, body: { code: 'ACCESS.FORBIDDEN' } } : answer;
}

/** `withdrawn`: a key that is no more, so that withdrawing it changes nothing for the next who asks. */
export function open311Probes(service: TestService): Probes {
  const get = (path: string) => ({
    ask: (as: TestPerson | undefined) => service.send('GET', path, as ? { as } : {}),
  });
  const withdrawn: TestPerson = {
    person: newId(),
    posts: [{ id: newId(), role: 'machine' as never, unit: around.county }],
  };
  return {
    'ReadDiscovery.read': get('/open311/v2/discovery.json'),
    'ReadServices.list': get('/open311/v2/services.json'),
    'ReadServices.define': get('/open311/v2/services/0103.json'),
    'ReadRequests.list': get('/open311/v2/requests.json'),
    'ReadRequests.read': get('/open311/v2/requests/none.json'),
    'ReadRequests.token': get('/open311/v2/tokens/none.json'),
    // Of a service that there is not: right and reach come first, and no incident comes of it.
    'ReportThroughOpen311.report': { ask: (as) => report(service, as, '9999') },
    'MakeApiKey.make': {
      about: 'county',
      ask: (as) =>
        service.send('POST', '/api-keys', { ...(as ? { as } : {}), body: { name: '市民服务', area: around.county } }),
    },
    'WithdrawApiKey.withdraw': {
      about: 'county',
      ask: async (as) => {
        await keyOf(service, withdrawn);
        await service.database.query('UPDATE api_key SET withdrawn_at = now() WHERE key_id = $1', [withdrawn.person]);
        return service.send('POST', `/api-keys/${withdrawn.person}/withdrawals`, as ? { as } : {});
      },
    },
    'ListApiKeys.list': {
      about: 'county',
      ask: async (as) => {
        await keyOf(service, withdrawn);
        return service.send('GET', '/api-keys', as ? { as } : {});
      },
      shows: ({ apiKeys }: { apiKeys: { keyId: string }[] }) => apiKeys.some(({ keyId }) => keyId === withdrawn.person),
    },
  };
}

export function open311Writes(service: TestService): Writes {
  const make = () => service.send('POST', '/api-keys', { as: admin, body: { name: '市民服务', area: around.county } });
  return {
    'ReportThroughOpen311.report': () => {
      const machine = { id: newId(), role: 'machine' as never, unit: around.county };
      return report(service, { person: newId(), posts: [machine] }, '0103');
    },
    'MakeApiKey.make': make,
    'WithdrawApiKey.withdraw': async () => {
      const { keyId } = (await make()).body as { keyId: string };
      return service.send('POST', `/api-keys/${keyId}/withdrawals`, { as: admin });
    },
  };
}
