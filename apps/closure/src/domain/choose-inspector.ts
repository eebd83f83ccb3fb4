import { createHash } from 'node:crypto';
import type { DataOf } from '#contracts';

export type ChosenAs = DataOf<'incident.inspection-assigned.v1'>['chosenAs'];

/** Somebody who may be asked to inspect, and the post they hold. */
export interface Askable {
  readonly person: string;
  readonly post: string;
  readonly unit: string;
  /** Whose post it is, when they stand in for somebody. */
  readonly standsInFor: string | null;
}

export interface Inspector extends Askable {
  readonly chosenAs: ChosenAs;
}

/** Who could be asked about one place, by how near they are to it. */
export type Circles = Readonly<Record<ChosenAs, readonly Askable[]>>;

/** The order in which people are asked (domain: lifecycle, FEEDBACK → INSPECTING). */
export const inspectionOrder: readonly ChosenAs[] = ['SAME_GRID', 'NEIGHBOURING_GRID', 'GRID_LEADER', 'TOWNSHIP'];

export interface Asking {
  readonly incidentId: string;
  /** Who was asked since the last feedback: nobody is asked twice. */
  readonly asked: readonly string[];
  /** They never inspect what they handled, nor does who stands in for them. */
  readonly handlers: readonly string[];
  /** The grid worker who reported it: the order says "another", so they come last of all. */
  readonly reporter: string | null;
}

/**
 * Who is asked next to inspect (派核查); undefined when nobody is left. Within a circle the turn goes by a hash of
 * incident and attempt: the same on every replica and whenever it is repeated, and over many incidents the same for all.
 */
export function chooseInspector(circles: Circles, { incidentId, asked, handlers, reporter }: Asking) {
  const turn = turnOf(incidentId, asked.length + 1);
  const passedOver = new Set([...asked, ...handlers]);
  const mayInspect = ({ person, standsInFor }: Askable) =>
    !passedOver.has(person) && (standsInFor === null || !handlers.includes(standsInFor));
  const pick = (isWanted: (person: string) => boolean): Inspector | undefined => {
    for (const chosenAs of inspectionOrder) {
      const left = inFixedOrder(circles[chosenAs].filter((one) => mayInspect(one) && isWanted(one.person)));
      const chosen = left[turn % left.length];
      if (chosen) return { ...chosen, chosenAs };
    }
    return undefined;
  };
  return pick((person) => person !== reporter) ?? pick((person) => person === reporter);
}

/** The nearest circle in which somebody may be asked; undefined when they are in none. */
export function inspectorNamed(circles: Circles, person: string): Inspector | undefined {
  for (const chosenAs of inspectionOrder) {
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
