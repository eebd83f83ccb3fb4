import { createHash } from 'node:crypto';

/** How near somebody is posted to an incident, nearest first. */
export const circlesOutwards = ['SAME_GRID', 'NEIGHBOURING_GRID', 'GRID_LEADER', 'TOWNSHIP'] as const;
export type Circle = (typeof circlesOutwards)[number];

/** Somebody who may be asked to look on the spot, and the post they hold. */
export interface Askable {
  readonly person: string;
  readonly post: string;
  readonly unit: string;
  /** Whose post it is, when they stand in for somebody. */
  readonly standsInFor: string | null;
}

export interface Chosen<C extends Circle = Circle> extends Askable {
  readonly chosenAs: C;
}

/** Who could be asked about one place, by how near they are to it. */
export type Circles = Readonly<Record<Circle, readonly Askable[]>>;

export interface Asking<C extends Circle> {
  readonly incidentId: string;
  /** The circles that are asked, in their order. */
  readonly order: readonly C[];
  /** Who was asked already: nobody is asked twice. */
  readonly asked: readonly string[];
  /** They never look at what they had a hand in, nor does who stands in for them. */
  readonly involved: readonly string[];
  /** Asked only when nobody else is left. */
  readonly last: string | null;
}

/**
 * Who is asked next to look on the spot; undefined when nobody is left. Within a circle the turn goes by a hash of
 * incident and attempt: the same on every replica and whenever it is repeated, and over many incidents the same for all.
 */
export function choosePerson<C extends Circle>(
  circles: Circles,
  { incidentId, order, asked, involved, last }: Asking<C>,
): Chosen<C> | undefined {
  const turn = turnOf(incidentId, asked.length + 1);
  const free = withoutInvolved(circles, involved);
  const pick = (isWanted: (person: string) => boolean): Chosen<C> | undefined => {
    for (const chosenAs of order) {
      const left = inFixedOrder(free[chosenAs].filter(({ person }) => !asked.includes(person) && isWanted(person)));
      const chosen = left[turn % left.length];
      if (chosen) return { ...chosen, chosenAs };
    }
    return undefined;
  };
  return pick((person) => person !== last) ?? pick((person) => person === last);
}

/** The circles without those who had a hand in it, and without the posts in which somebody stands in for one of them. */
export function withoutInvolved(circles: Circles, involved: readonly string[]): Circles {
  const isFree = ({ person, standsInFor }: Askable) =>
    !involved.includes(person) && (standsInFor === null || !involved.includes(standsInFor));
  return {
    SAME_GRID: circles.SAME_GRID.filter(isFree),
    NEIGHBOURING_GRID: circles.NEIGHBOURING_GRID.filter(isFree),
    GRID_LEADER: circles.GRID_LEADER.filter(isFree),
    TOWNSHIP: circles.TOWNSHIP.filter(isFree),
  };
}

/** Somebody by name, in the nearest of the circles that they are in; undefined when they are in none. */
export function personNamed<C extends Circle>(
  circles: Circles,
  order: readonly C[],
  person: string,
): Chosen<C> | undefined {
  for (const chosenAs of order) {
    const found = inFixedOrder(circles[chosenAs]).find((askable) => askable.person === person);
    if (found) return { ...found, chosenAs };
  }
  return undefined;
}

/** By post, each person once, under a post of their own if they have one: who holds two posts has no two turns. */
function inFixedOrder(circle: readonly Askable[]): Askable[] {
  const byPerson = new Map<string, Askable>();
  for (const askable of [...circle].sort(byPost)) {
    if (!byPerson.has(askable.person)) byPerson.set(askable.person, askable);
  }
  return [...byPerson.values()];
}

function byPost(a: Askable, b: Askable): number {
  const ownFirst = Number(a.standsInFor !== null) - Number(b.standsInFor !== null);
  return ownFirst || (a.post < b.post ? -1 : 1);
}

const turnOf = (incidentId: string, attempt: number): number =>
  createHash('sha256').update(`${incidentId}/${attempt}`).digest().readUInt32BE();
