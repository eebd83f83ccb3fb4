import { newId } from '#primitives';
import { issuePass } from '#resident-pass';
import { type Answer, eventually, story, type TestService, withOwnSteps } from '#testing';
import { solveChallenge } from 'altcha-lib';
import { deriveKey } from 'altcha-lib/algorithms/sha';
import type { Challenge } from './channels/public/challenge/challenge.js';
import { inGrid } from './intake-at-work.spec.js';

export const residentSecret = 'the secret of the residents of the tests';
/** What intake is started with so that residents may report: a challenge takes no time to solve. */
export const forResidents = { RESIDENT_SECRET: residentSecret, CHALLENGE_HASHES: 1 };

export const challengeOf = async (service: TestService): Promise<Challenge> =>
  (await service.send('GET', '/public/challenge')).body as Challenge;

/** A challenge and its solution. */
export async function solved(service: TestService) {
  const challenge = await challengeOf(service);
  const solution = await solveChallenge({ challenge, deriveKey });
  return { challenge, solution: { counter: solution!.counter, derivedKey: solution!.derivedKey } };
}

export const newPass = (): Promise<string> => issuePass(newId(), residentSecret);

/** Reports with a pass of its own, unless one is given. */
export async function reportAsResident(
  service: TestService,
  body: object = {},
  { pass, key }: { pass?: string | undefined; key?: string } = {},
): Promise<Answer> {
  return service.send('POST', '/public/reports', {
    ...(key === undefined ? {} : { key }),
    headers: { 'resident-pass': pass ?? (await newPass()) },
    body: { text: '路灯不亮，晚上很黑', point: inGrid, ...body },
  });
}

export const numberAndCodeOf = ({ body }: Answer) => ({ number: body.receiptNumber, code: body.followCode });

/** As the other services would: handled and closed. Gives what the incident has been through. */
export async function close(service: TestService, incidentId: string, closedAt = new Date()) {
  const told = (await withOwnSteps(service, story(incidentId)))
    .step('incident.registered.v1')
    .step('incident.dispatched.v1')
    .step('incident.acknowledged.v1')
    .step('incident.fed-back.v1')
    .step('incident.closed.v1', { time: closedAt.toISOString() });
  return tell(service, told);
}

export async function tell(service: TestService, told: ReturnType<typeof story>) {
  await service.topics.publish(...told.events);
  await eventually(async () => {
    const [row] = await service.database.query<{ version: number }>(
      'SELECT version FROM incident WHERE incident_id = $1',
      [told.incidentId],
    );
    return row?.version === told.version;
  });
  return told;
}
