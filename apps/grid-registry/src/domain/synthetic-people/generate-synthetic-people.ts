import type { Role } from '#contracts';
import { nameBasedUuid } from './name-based-uuid.js';
import { syntheticName } from './synthetic-names.js';

export interface StaffedCounty {
  seed: string;
  /** 12 digits. */
  countyCode: string;
  /** Before the logins that don't name a unit by its code anyway. */
  loginPrefix?: string;
  townshipCodes: readonly string[];
  grids: readonly { code: string; community: string }[];
  /** `D<county's 6 digits>-<key>`. */
  departmentCodes: readonly string[];
}

export interface SyntheticPerson {
  personId: string;
  /** Says what the person does and where: `worker-430211001001001-1`, `dept-sanitation-2`, `chief-1`. */
  login: string;
  name: string;
}

export interface SyntheticPost {
  postId: string;
  personId: string;
  role: Role;
  unitCode: string;
}

/** Staff of the command centre and the county: login, role, how many (a single one has no number). */
const COUNTY_STAFF: readonly [login: string, role: Role, count: number][] = [
  ['intake', 'intake_officer', 4],
  ['dispatcher', 'dispatcher', 4],
  ['chief', 'duty_chief', 2],
  ['evaluator', 'evaluator', 1],
  ['auditor', 'auditor', 1],
  ['security', 'security_admin', 1],
  ['admin', 'system_admin', 1],
];

/**
 * Makes up the people of a county and their posts: two workers for every grid; for every community a leader, who leads
 * each of its grids, and a clerk; two dispatchers for every township; three people in every department; the command
 * centre; evaluation, audit, security and administration in four different hands (三员分立). The same county and seed
 * give the same people, ids included.
 */
export function generateSyntheticPeople(county: StaffedCounty): { people: SyntheticPerson[]; posts: SyntheticPost[] } {
  const people: SyntheticPerson[] = [];
  const posts: SyntheticPost[] = [];
  const { loginPrefix = '' } = county;
  const staff = (login: string, role: Role, ...unitCodes: string[]) => {
    const identity = `${county.seed}/${county.countyCode}/${login}`;
    const personId = nameBasedUuid(identity);
    const isNamedByUnit = /\d{6}/.test(login);
    const signIn = isNamedByUnit ? login : loginPrefix + login;
    people.push({ personId, login: signIn, name: syntheticName(county.seed, login) });
    for (const unitCode of unitCodes) {
      const postId = nameBasedUuid(`${identity}/${role}/${unitCode}`);
      posts.push({ postId, personId, role, unitCode });
    }
  };

  for (const [login, role, count] of COUNTY_STAFF) {
    for (let n = 1; n <= count; n++) staff(count === 1 ? login : `${login}-${n}`, role, county.countyCode);
  }
  for (const code of county.departmentCodes) {
    const key = code.slice(code.indexOf('-') + 1).replaceAll('_', '-');
    for (const n of [1, 2, 3]) staff(`dept-${key}-${n}`, 'department_staff', code);
  }
  for (const code of county.townshipCodes) {
    for (const n of [1, 2]) staff(`township-${code.slice(0, 9)}-${n}`, 'township_dispatcher', code);
  }
  for (const [community, gridCodes] of gridsByCommunity(county.grids)) {
    staff(`community-${community}`, 'community_staff', community);
    staff(`leader-${community}`, 'grid_leader', ...gridCodes);
  }
  for (const { code } of county.grids) {
    for (const n of [1, 2]) staff(`worker-${code}-${n}`, 'grid_worker', code);
  }
  return { people, posts };
}

function gridsByCommunity(grids: StaffedCounty['grids']): Map<string, string[]> {
  const codes = new Map<string, string[]>();
  for (const { code, community } of grids) {
    const known = codes.get(community);
    if (known) known.push(code);
    else codes.set(community, [code]);
  }
  return codes;
}
