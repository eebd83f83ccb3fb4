import { describe, expect, it } from '@jest/globals';
import { generateSyntheticPeople, type StaffedCounty } from './generate-synthetic-people.js';

const county: StaffedCounty = {
  seed: 'spec',
  countyCode: '430211000000',
  townshipCodes: ['430211001000'],
  grids: ['430211001001001', '430211001001002', '430211001002001'].map((code) => ({
    code,
    community: code.slice(0, 12),
  })),
  departmentCodes: ['D430211-sanitation', 'D430211-urban_management'],
};
const { people, posts } = generateSyntheticPeople(county);
const holding = (login: string) => {
  const person = people.find((p) => p.login === login);
  return posts
    .filter(({ personId }) => personId === person?.personId)
    .map(({ role, unitCode }) => `${role} ${unitCode}`);
};

describe('synthetic people', () => {
  it('are two workers for each grid and a leader of all grids of a community', () => {
    expect(holding('worker-430211001001002-2')).toEqual(['grid_worker 430211001001002']);
    expect(holding('leader-430211001001')).toEqual(['grid_leader 430211001001001', 'grid_leader 430211001001002']);
  });

  it.each([
    ['community-430211001002', 'community_staff 430211001002'],
    ['township-430211001-2', 'township_dispatcher 430211001000'],
    ['dept-urban-management-3', 'department_staff D430211-urban_management'],
    ['intake-4', 'intake_officer 430211000000'],
    ['dispatcher-4', 'dispatcher 430211000000'],
    ['chief-2', 'duty_chief 430211000000'],
    ['evaluator', 'evaluator 430211000000'],
    ['auditor', 'auditor 430211000000'],
    ['security', 'security_admin 430211000000'],
    ['admin', 'system_admin 430211000000'],
  ])('%s is %s', (login, post) => expect(holding(login)).toEqual([post]));

  it('have ids, logins and posts of their own, each a valid UUID', () => {
    expect(people).toHaveLength(6 + 4 + 2 + 6 + 14);
    expect(new Set(people.map(({ login }) => login)).size).toBe(people.length);
    const ids = [...people.map(({ personId }) => personId), ...posts.map(({ postId }) => postId)];
    expect(new Set(ids).size).toBe(people.length + posts.length);
    const version5 = /^[0-9a-f]{8}-[0-9a-f]{4}-5[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;
    expect(ids.every((id) => version5.test(id))).toBe(true);
  });

  it('are the same for the same county and seed, and others elsewhere', () => {
    expect(generateSyntheticPeople(county)).toEqual({ people, posts });
    const elsewhere = generateSyntheticPeople({ ...county, countyCode: '430281000000' });
    expect(elsewhere.people.map(({ personId }) => personId)).not.toContain(people[0]!.personId);
  });
});
