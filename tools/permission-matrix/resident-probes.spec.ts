import { issuePass } from '#resident-pass';
import { newId } from '#primitives';
import { type Answer, inStrip, type TestPerson, type TestService } from '#testing';
import { solved } from '../../apps/intake/src/residents-at-work.spec.js';
import { type LeavesNone, type Writes } from './entries.spec.js';
import { strip } from './incident.spec.js';
import type { Probes } from './matrix.spec.js';

/** What the matrix starts intake and evidence with. */
export const matrixSecret = 'the secret of residents in the matrix';

const isResident = (as: TestPerson | undefined): as is TestPerson => (as?.posts[0]?.role as string) === 'resident';

/** Headers by which a resident is let in; everybody else has a token, or nothing, and no pass. */
export const passOf = async (as: TestPerson | undefined): Promise<Record<string, string>> =>
  isResident(as) ? { 'resident-pass': await issuePass(as.person, matrixSecret) } : {};

/** A refusal for want of a pass or a code is named as our own interfaces name one for want of a token. */
export const asAccess = (answer: Answer): Answer =>
  answer.status === 403 ? { ...answer, body: { code: 'ACCESS.FORBIDDEN' } } : answer;

/** Nobody signs a token for a resident. */
export const withToken = (as: TestPerson | undefined) => (as && !isResident(as) ? { as } : {});

const nobodys = { number: '0000-0000-0000-0000-0000', code: '0000-0000' };

/** That there is a report by this very resident, so that they are known by their code. */
async function codeOf(service: TestService, as: TestPerson | undefined) {
  if (!isResident(as)) return nobodys;
  const report = async (): Promise<Answer> =>
    service.send('POST', '/public/reports', {
      headers: { 'resident-pass': await issuePass(newId(), matrixSecret) },
      body: { subcategory: '0103', point: inStrip(strip) },
    });
  const { receiptNumber: number, followCode: code } = (await report()).body;
  return { number, code };
}

const answers = { responded: true, resolution: 'RESOLVED', satisfaction: 'SATISFIED' };

export function residentProbes(service: TestService): Probes {
  const post = async (path: string, as: TestPerson | undefined, body: object) =>
    asAccess(await service.send('POST', path, { ...withToken(as), headers: await passOf(as), body }));
  return {
    'GiveChallenge.give': { ask: (as) => service.send('GET', '/public/challenge', withToken(as)) },
    'ReadMap.read': { ask: (as) => service.send('GET', '/public/map', withToken(as)) },
    'FindPlace.find': {
      ask: (as) => service.send('POST', '/public/places/query', { ...withToken(as), body: { point: inStrip(strip) } }),
    },
    'GivePass.give': {
      ask: async (as) => service.send('POST', '/public/passes', { ...withToken(as), body: await solved(service) }),
    },
    // Of a subcategory that there is not: no incident comes of it.
    'ReportAsResident.report': {
      ask: (as) => post('/public/reports', as, { subcategory: '9999', point: inStrip(strip) }),
    },
    'FollowCase.follow': { ask: async (as) => post('/public/cases/query', as, await codeOf(service, as)) },
    'AnswerSurvey.answer': {
      ask: async (as) => post('/public/surveys', as, { ...(await codeOf(service, as)), ...answers }),
    },
  };
}

const leavesNone = (why: string): LeavesNone => ({ leavesNone: why });

/** `closed`: has the incident closed that a resident has just reported. */
export function residentWrites(service: TestService, closed: (incidentId: string) => Promise<void>): Writes {
  const report = async () =>
    service.send('POST', '/public/reports', {
      headers: { 'resident-pass': await issuePass(newId(), matrixSecret) },
      body: { subcategory: '0103', point: inStrip(strip) },
    });
  return {
    'GivePass.give': leavesNone('nobody is known yet, and nothing is done; what is refused is counted'),
    'FindPlace.find': leavesNone('it reads what is everybody’s: where the communities are'),
    'FollowCase.follow': leavesNone('they read where their own report stands; wrong codes are counted'),
    'ReportAsResident.report': report,
    'AnswerSurvey.answer': async () => {
      const { incidentId, receiptNumber: number, followCode: code } = (await report()).body;
      await closed(incidentId);
      return service.send('POST', '/public/surveys', { body: { number, code, ...answers } });
    },
  };
}
