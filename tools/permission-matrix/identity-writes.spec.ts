import { newId } from '#primitives';
import { holding, type TestService } from '#testing';
import { type IdentityAtWork, password } from '../../apps/identity/src/identity-at-work.spec.js';
import { operationsWrites } from './custody-writes.spec.js';
import type { Writes } from './entries.spec.js';
import { around } from './places.spec.js';

const officer = holding('security_admin', around.county);
export const chief = holding('duty_chief', around.county);
export const displayLink = {
  name: '指挥大厅',
  area: around.county,
  endsAt: new Date(Date.now() + 30 * 86_400_000).toISOString(),
};

export function identityWrites(service: IdentityAtWork & TestService): Writes {
  const signedIn = async () => {
    const { person, login } = await service.account();
    return { person, answer: await service.signIn(login) };
  };
  const about = async (what: string) => {
    const { person } = await signedIn();
    return service.send('POST', `/people/${person}/${what}`, { as: officer });
  };
  return {
    ...operationsWrites(service),
    'SignIn.in': async () => (await signedIn()).answer,
    'Refresh.refresh': {
      leavesNone: 'it goes on with a session whose begin and end are on record, every minute, for everybody',
    },
    'MakeDisplayLink.make': () => service.send('POST', '/display-links', { as: chief, body: displayLink }),
    'WithdrawDisplayLink.withdraw': async () => {
      const { body } = await service.send('POST', '/display-links', { as: chief, body: displayLink });
      return service.send('POST', `/display-links/${body.linkId}/withdrawals`, { as: chief });
    },
    'OpenDisplay.open': {
      leavesNone:
        'a screen comes every minute by a link whose making and withdrawal are on record; it shows figures only',
    },
    'SignOut.out': async () => {
      const { answer } = await signedIn();
      const { accessToken } = answer.body as { accessToken: string };
      return service.send('POST', '/sign-out', { headers: { authorization: `Bearer ${accessToken}` } });
    },
    'MakeAccount.make': async () => {
      const person = newId();
      await service.posted(person, around.township);
      return service.send('POST', `/people/${person}/accounts`, { as: officer, body: { login: `new-${person}` } });
    },
    'SetOneTimePassword.set': async () => {
      const { person } = await service.account();
      await service.posted(person, around.township);
      return service.send('POST', `/people/${person}/one-time-passwords`, { as: officer });
    },
    'ChangePassword.change': async () => {
      const { answer } = await signedIn();
      const { accessToken } = answer.body as { accessToken: string };
      const body = { current: password, next: 'staple battery horse' };
      return service.send('POST', '/me/passwords', { headers: { authorization: `Bearer ${accessToken}` }, body });
    },
    'QueryAccounts.query': { leavesNone: 'it reads the logins of staff and their locks, for the rows on a screen' },
    'LockAccount.lock': () => about('locks'),
    'LockAccount.unlock': () => about('unlocks'),
    // An officer's act even where nobody is signed in.
    'RevokeSessions.revoke': async () => {
      const { person } = await service.account();
      return service.send('POST', `/people/${person}/session-revocations`, { as: officer });
    },
  };
}
