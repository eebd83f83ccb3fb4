import { type HeldPost, type MachineKey, type PermissionName, type Reach, ruleOf } from '#access';
import { type ActorRole, tokenRoles } from '#contracts';
import { newId } from '#primitives';
import type { TestPerson } from '#testing';

/** Who and what the incident of the matrix is about: it lies in `grid`, and everybody has to do with it who can have. */
export const around = {
  grid: '430211001001001',
  township: '430211001000',
  county: '430211000000',
  leadUnit: 'D430211-sanitation',
  coUnit: 'D430211-municipal_works',
  reporter: newId(),
  inspector: newId(),
} as const;

/** Far from everything above: what somebody posted there reaches, they reach in person. */
const farAway = '430281009009009';

/** Where somebody's post may be, as seen from the incident: each role is tried in each of these. */
const postedAt = {
  'its grid': { unit: around.grid },
  'a sibling grid': { unit: '430211001001002' },
  'its community': { unit: '430211001001' },
  'a sibling community': { unit: '430211001002' },
  'its township': { unit: around.township },
  'a sibling township': { unit: '430211002000' },
  'its county': { unit: around.county },
  'another county': { unit: '430281000000' },
  'its city': { unit: '430200000000' },
  'the lead unit': { unit: around.leadUnit },
  'a co-unit': { unit: around.coUnit },
  'a department that has nothing to do with it': { unit: 'D430211-water' },
  'the lead unit’s namesake in another county': { unit: 'D430281-sanitation' },
  'far away, being its reporter': { unit: farAway, person: around.reporter },
  'far away, being its inspector': { unit: farAway, person: around.inspector },
  'far away': { unit: farAway },
  // No registry grants these; they would reach everything where a code is taken for a pattern.
  'no unit': { unit: '' },
  'a pattern': { unit: '%' },
} satisfies Record<string, { unit: string; person?: string }>;
export type Place = keyof typeof postedAt;

/**
 * From which places each reach gets at what a request is about: the incident itself, or something of the registry's that
 * belongs to its township or its county. Said here once more, in places and not in codes, and not asked of the code
 * under test.
 */
const reachedFrom = {
  incident: {
    area: ['its grid', 'its community', 'its township', 'its county', 'its city'],
    'lead-unit': ['the lead unit'],
    'co-unit': ['a co-unit'],
    'involved-unit': ['the lead unit', 'a co-unit'],
    reporter: ['far away, being its reporter'],
    inspector: ['far away, being its inspector'],
  },
  township: { area: ['its township', 'its county', 'its city'] },
  county: { area: ['its county', 'its city'] },
} satisfies Record<string, Partial<Record<Reach, readonly Place[]>>>;
export type Subject = keyof typeof reachedFrom;

/** Somebody with one post, and in which words the matrix speaks of them. */
export interface Posted {
  readonly role: ActorRole;
  readonly place: Place;
  readonly who: TestPerson;
}

const places = Object.keys(postedAt) as Place[];

const inEveryPlace = (role: ActorRole): Posted[] =>
  places.map((place) => {
    const { unit, person = newId() }: { unit: string; person?: string } = postedAt[place];
    // No token is made for a machine.
    const post = { id: newId(), role, unit } as HeldPost;
    return { role, place, who: { person, posts: [post] } };
  });

/** Every role in every place; of wall screens as well, which have tokens. */
export const everybody: readonly Posted[] = tokenRoles.flatMap(inEveryPlace);

/**
 * The nearest places, one for each way to reach something, and the trickiest: enough for a role that reaches everything
 * or nothing. What it is told does not depend on the place; should it, it would be told otherwise in one of these.
 */
const nearest: readonly Place[] = [
  'its grid',
  'its county',
  'the lead unit',
  'far away, being its reporter',
  'far away, being its inspector',
  'a pattern',
];

/** For a role that may do nothing, two of them in turn: with the endpoints of a service, each role is in each place. */
const isTheirTurn = ({ role, place }: Posted, nth: number): boolean =>
  (nearest.indexOf(place) + tokenRoles.findIndex((one) => one === role) + nth) % 3 === 0;

/**
 * Whom to ask, at the `nth` endpoint: a role whose reach decides, in every place; one that may do it wherever they are,
 * where they are nearest; one that may nowhere, in two of those.
 */
export const askedOf = (permission: PermissionName, nth = 0): Posted[] =>
  everybody.filter((posted) => {
    const reaches = ruleOf(permission)[posted.role] ?? [];
    if (reaches.some((reach) => reach !== 'any')) return true;
    return nearest.includes(posted.place) && (isPermitted(permission, posted) || isTheirTurn(posted, nth));
  });

/** Another system, of every place: it has no token and signs ({@link machineKeys}). */
export const machines: readonly Posted[] = inEveryPlace('machine');

/** Somebody without an account: what they may do is of no place. */
export const residents: readonly Posted[] = inEveryPlace('resident').filter(({ place }) => place === 'no unit');

/** What each of them signs with. */
export const machineKeys: readonly MachineKey[] = machines.map(({ who: { person, posts } }) => ({
  ...{ id: person, secret: person.repeat(2), name: 'hotline', unit: posts[0]!.unit },
}));

/** Somebody whose last post was withdrawn. */
export const former: TestPerson = { person: newId(), posts: [] };

/** Whether the table lets a role do this at all, wherever. */
export const isPermitted = (permission: PermissionName, { role }: Posted): boolean => role in ruleOf(permission);

/** Whether the table lets a role in that place do this to the subject. */
export function isReached(permission: PermissionName, { role, place }: Posted, subject: Subject): boolean {
  const from: Partial<Record<Reach, readonly Place[]>> = reachedFrom[subject];
  return (ruleOf(permission)[role] ?? []).some((reach) => reach === 'any' || from[reach]?.includes(place));
}
