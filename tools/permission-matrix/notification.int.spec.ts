import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endpointsOf } from '#endpoint';
import { newId } from '#primitives';
import { holding, type TestPerson, type TestService } from '#testing';
import { staff, startNotification, unit } from '../../apps/notification/src/notification-at-work.spec.js';
import { operationsWrites } from './custody-writes.spec.js';
import { entriesMissing, type Writes } from './entries.spec.js';
import { operations } from './incident.spec.js';
import { faultsOf, type Probes } from './matrix.spec.js';
import { around } from './places.spec.js';

const admin = holding('system_admin', around.county);
const officer = holding('security_admin', around.county);
const contact = { email: 'somebody@example.org' };
const webhook = { unit, url: 'https://example.org/hook', kinds: ['CLOSED'] };
const spec = 'apps/notification/src/notification.int.spec.ts';
let service: TestService;
let probes: Probes;
let writes: Writes;

beforeAll(async () => {
  service = await startNotification();
  const post = (path: string, body: object, as: TestPerson | undefined) =>
    service.send('POST', path, { ...(as ? { as } : {}), body });
  const make = async () => (await post('/webhooks', webhook, admin)).body.webhookId as string;
  const [ended, open] = [await make(), await make()];
  await post(`/webhooks/${ended}/endings`, {}, admin);
  const onesOwn = { decidedBy: { why: 'it is one’s own', spec } };
  const since = { since: '2026-10-09T00:00:00Z' };
  probes = {
    ...operations(service),
    'ReadInbox.read': { ask: (as) => service.send('GET', '/inbox', as ? { as } : {}), ...onesOwn },
    'ReadNotice.read': { ask: (as) => post(`/inbox/${newId()}/reads`, {}, as), ...onesOwn },
    'SetContact.own': { ask: (as) => service.send('GET', '/contacts/own', as ? { as } : {}), ...onesOwn },
    'SetContact.setOwn': { ask: (as) => post('/contacts/own', contact, as), ...onesOwn },
    'SetContact.setFor': { ask: (as) => post(`/contacts/${newId()}`, contact, as) },
    'MakeWebhook.make': { about: 'county', ask: (as) => post('/webhooks', webhook, as) },
    'ChangeWebhook.end': { about: 'county', ask: (as) => post(`/webhooks/${ended}/endings`, {}, as) },
    'ChangeWebhook.replay': { about: 'county', ask: (as) => post(`/webhooks/${ended}/replays`, since, as) },
    'ReadWebhooks.list': {
      about: 'county',
      ask: (as) => service.send('GET', '/webhooks', as ? { as } : {}),
      shows: ({ webhooks }: { webhooks: { webhookId: string }[] }) => webhooks.some((one) => one.webhookId === open),
    },
    'ReadWebhooks.deliveries': {
      about: 'county',
      ask: (as) => service.send('GET', `/webhooks/${open}/deliveries`, as ? { as } : {}),
    },
  };
  writes = {
    ...operationsWrites(service),
    'ReadNotice.read': { leavesNone: 'that somebody has read their own notice changes nothing for anybody else' },
    'SetContact.setOwn': () => post('/contacts/own', contact, staff[0]),
    'SetContact.setFor': () => post(`/contacts/${newId()}`, contact, officer),
    'MakeWebhook.make': () => post('/webhooks', webhook, admin),
    'ChangeWebhook.end': async () => post(`/webhooks/${await make()}/endings`, {}, admin),
    'ChangeWebhook.replay': async () => post(`/webhooks/${await make()}/replays`, since, admin),
  };
});

afterAll(() => service?.close());

describe('notification', () => {
  it(
    'lets in whom the table lets in: every endpoint, role and place',
    async () => expect(await faultsOf(endpointsOf(service.app), probes)).toEqual([]),
    600_000,
  );

  it(
    'leaves an entry of everything that is done, and of what is refused',
    async () => expect(await entriesMissing(service, endpointsOf(service.app), { writes, probes })).toEqual([]),
    60_000,
  );
});
