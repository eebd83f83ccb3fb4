import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endpointsOf } from '#endpoint';
import { newId } from '#primitives';
import type { TestPerson } from '#testing';
import { type IdentityAtWork, startIdentity } from '../../apps/identity/src/identity-at-work.spec.js';
import { operations } from './incident.spec.js';
import { entriesMissing } from './entries.spec.js';
import { chief, displayLink, identityWrites } from './identity-writes.spec.js';
import { faultsOf, type Probes } from './matrix.spec.js';
import { around } from './places.spec.js';

let service: IdentityAtWork;
let probes: Probes;

const post = (path: string, body: object = {}) => ({
  ask: (as: TestPerson | undefined) => service.send('POST', path, { as, body }),
});
const get = (path: string) => ({ ask: (as: TestPerson | undefined) => service.send('GET', path, { as }) });

beforeAll(async () => {
  service = await startIdentity();
  const { person } = await service.account();
  await service.posted(person, around.township);
  const made = await service.send('POST', '/display-links', { as: chief, body: displayLink });
  const { linkId: madeLink } = made.body as { linkId: string };
  // Withdrawn already, so that whoever may gets 409 and it stays as it is for the next.
  await service.send('POST', `/display-links/${madeLink}/withdrawals`, { as: chief });
  probes = {
    ...operations(service),
    'SignIn.in': post('/sign-in', { login: 'nobody', password: 'nothing' }),
    'Refresh.refresh': post('/refresh', { refreshToken: `${newId()}.${'a'.repeat(43)}` }),
    'ReadKeys.read': get('/.well-known/jwks.json'),
    'ReadMe.me': get('/me'),
    'SignOut.out': post('/sign-out'),
    'LockAccount.lock': post(`/people/${person}/locks`),
    'LockAccount.unlock': post(`/people/${person}/unlocks`),
    // They have one.
    'MakeAccount.make': { ...post(`/people/${person}/accounts`, { login: 'somebody' }), about: 'township' },
    'SetOneTimePassword.set': { ...post(`/people/${person}/one-time-passwords`), about: 'township' },
    'ChangePassword.change': post('/me/passwords', { current: 'nothing', next: 'nothing else at all' }),
    'QueryAccounts.query': {
      ...post('/accounts/query', { personIds: [person] }),
      about: 'township',
      shows: (accounts: readonly unknown[]) => accounts.length === 1,
    },
    'MakeDisplayLink.make': { ...post('/display-links', displayLink), about: 'county' },
    'ListDisplayLinks.list': {
      ...get('/display-links'),
      about: 'county',
      shows: ({ displayLinks }: { displayLinks: { linkId: string }[] }) =>
        displayLinks.some(({ linkId }) => linkId === madeLink),
    },
    'WithdrawDisplayLink.withdraw': { ...post(`/display-links/${madeLink}/withdrawals`), about: 'county' },
    'OpenDisplay.open': post('/display-tokens', { secret: 'a'.repeat(43) }),
    'RevokeSessions.revoke': post(`/people/${person}/session-revocations`),
  };
});

afterAll(() => service?.close());

describe('identity', () => {
  it(
    'lets in whom the table lets in: every endpoint, role and place',
    async () => expect(await faultsOf(endpointsOf(service.app), probes)).toEqual([]),
    600_000,
  );

  it(
    'leaves an entry of everything that is done, and of what is refused',
    async () =>
      expect(
        await entriesMissing(service, endpointsOf(service.app), { writes: identityWrites(service), probes }),
      ).toEqual([]),
    60_000,
  );
});
