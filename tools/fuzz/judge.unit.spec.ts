import { describe, expect, it } from '@jest/globals';
import { judge } from './judge.js';
import { readOperations } from './operations.js';

const operations = readOperations();
const dispatching = operations.find(({ id }) => id === 'dispatch DispatchIncident.dispatch')!;
const refusal = (status: number, code: string) => ({
  status,
  mediaType: 'application/problem+json',
  text: JSON.stringify({ code, status }),
});
const taken = {
  incidentId: '0192f7a0-1111-7000-8000-000000000001',
  incidentVersion: 3,
  stage: 'DISPATCHED',
  custodian: 'handling',
};
const answered = (status: number, body: unknown) => ({
  status,
  mediaType: 'application/json',
  text: JSON.stringify(body),
});
const kindOf = (...given: Parameters<typeof judge>) => judge(...given)?.kind;

describe('an answer is as documented', () => {
  const straight = { astray: false };

  it('when its status, code and form are', () => {
    expect(kindOf(dispatching, answered(201, taken), straight)).toBeUndefined();
    expect(kindOf(dispatching, refusal(409, 'CUSTODY.ELSEWHERE'), straight)).toBeUndefined();
    expect(kindOf(dispatching, refusal(503, 'SERVICE.UNAVAILABLE'), straight)).toBeUndefined();
  });

  it.each([
    ['a status that is not', answered(202, taken), 'undocumented'],
    ['a field too many', answered(201, { ...taken, phone: '13800001234' }), 'undocumented'],
    ['a field too few', answered(201, { ...taken, stage: undefined }), 'undocumented'],
    ['a code of another endpoint', refusal(409, 'READ.NOT_YET'), 'undocumented'],
    ['a code under another status', refusal(422, 'CUSTODY.ELSEWHERE'), 'undocumented'],
    ['an address that is not, where the address was right', refusal(404, 'SERVICE.NOT_FOUND'), 'undocumented'],
    ['what is no refusal of ours', { status: 400, mediaType: 'text/html', text: '<html>' }, 'undocumented'],
    ['a failure', refusal(500, 'SERVICE.INTERNAL'), 'serverErrors'],
    ['a failure that says nothing', { status: 502, mediaType: 'text/plain', text: '' }, 'serverErrors'],
  ])('and not when it has %s', (_, answer, kind) => expect(kindOf(dispatching, answer, straight)).toBe(kind));

  it('says that there is nothing, where the request was for nothing', () =>
    expect(kindOf(dispatching, refusal(404, 'SERVICE.NOT_FOUND'), { astray: true })).toBeUndefined());
});
