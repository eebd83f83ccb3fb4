import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newId } from '#primitives';
import { askable, circlesOf } from '#testing';
import {
  type Askable,
  type Asking,
  choosePerson,
  type Circle,
  type Circles,
  circlesOutwards,
  personNamed,
  withoutInvolved,
} from './choose-person.js';

const grid = '430211001001001';
const asking = (more: Partial<Asking<Circle>> = {}): Asking<Circle> => ({
  incidentId: '0192f7a0-1111-7000-8000-000000000001',
  order: circlesOutwards,
  asked: [],
  involved: [],
  last: null,
  ...more,
});
const [worker, neighbour, leader, township] = [
  askable(grid),
  askable('430211001001002'),
  askable(grid),
  askable('430211001000'),
] as [Askable, Askable, Askable, Askable];
const everybody = circlesOf({
  SAME_GRID: [worker],
  NEIGHBOURING_GRID: [neighbour],
  GRID_LEADER: [leader],
  TOWNSHIP: [township],
});

describe('the order in which people are asked', () => {
  it('goes outwards from the grid, one after the other, and ends', () => {
    const asked: string[] = [];
    const chosen = [1, 2, 3, 4, 5].map(() => {
      const chosen = choosePerson(everybody, asking({ asked }));
      if (chosen) asked.push(chosen.person);
      return chosen?.chosenAs;
    });
    expect(chosen).toEqual(['SAME_GRID', 'NEIGHBOURING_GRID', 'GRID_LEADER', 'TOWNSHIP', undefined]);
  });

  it('passes over who had a hand in it, in whichever post', () => {
    const both = { ...leader, person: worker.person };
    const circles = circlesOf({ SAME_GRID: [worker], GRID_LEADER: [both], TOWNSHIP: [township] });
    expect(choosePerson(circles, asking({ involved: [worker.person] }))).toEqual({
      ...township,
      chosenAs: 'TOWNSHIP',
    });
  });

  it.each([
    ['NEIGHBOURING_GRID', [worker]],
    ['GRID_LEADER', [worker, neighbour]],
    ['TOWNSHIP', [worker, neighbour, leader]],
    [undefined, [worker, neighbour, leader, township]],
  ] as const)('comes to %s where whoever is nearer had a hand in it', (chosenAs, involved) =>
    expect(choosePerson(everybody, asking({ involved: involved.map(({ person }) => person) }))?.chosenAs).toBe(
      chosenAs,
    ),
  );

  it('passes over who stands in for them, but for a post of their own', () => {
    const standsInFor = newId();
    const standIn = { ...worker, post: '0', standsInFor };
    const involved = [standsInFor];
    expect(choosePerson(circlesOf({ SAME_GRID: [standIn] }), asking())).toMatchObject({ standsInFor });
    expect(choosePerson(circlesOf({ SAME_GRID: [standIn] }), asking({ involved }))).toBeUndefined();
    const circles = circlesOf({ SAME_GRID: [standIn, worker] });
    for (const chosen of [
      choosePerson(circles, asking({ involved })),
      personNamed(circles, circlesOutwards, worker.person),
    ]) {
      expect(chosen).toEqual({ ...worker, chosenAs: 'SAME_GRID' });
    }
  });

  it('comes to who is to be last rather than to nobody', () => {
    const last = worker.person;
    expect(choosePerson(everybody, asking({ last }))).toMatchObject({ chosenAs: 'NEIGHBOURING_GRID' });
    const others = [neighbour, leader, township].map(({ person }) => person);
    expect(choosePerson(everybody, asking({ last, asked: others }))).toEqual({
      ...worker,
      chosenAs: 'SAME_GRID',
    });
  });

  it('finds nobody where there is nobody', () => expect(choosePerson(circlesOf(), asking())).toBeUndefined());
});

describe('an order of fewer circles', () => {
  it('ends with the last of them', () => {
    const order = ['SAME_GRID', 'NEIGHBOURING_GRID'] as const;
    const given = { ...asking({ asked: [worker.person, neighbour.person] }), order };
    expect(choosePerson(everybody, given)).toBeUndefined();
    expect(personNamed(everybody, order, leader.person)).toBeUndefined();
  });
});

describe('naming somebody', () => {
  it('passes over a nearer post in which they stand in for somebody involved, where that is asked for', () => {
    const away = newId();
    const standIn = { ...askable(grid), person: township.person, standsInFor: away };
    const circles = circlesOf({ SAME_GRID: [standIn], TOWNSHIP: [township] });
    expect(personNamed(circles, circlesOutwards, township.person)?.chosenAs).toBe('SAME_GRID');
    expect(personNamed(withoutInvolved(circles, [away]), circlesOutwards, township.person)).toEqual({
      ...township,
      chosenAs: 'TOWNSHIP',
    });
  });

  it('says in which circle they are nearest', () => {
    const both = { ...askable('430211001001002'), person: leader.person };
    const circles = { ...everybody, NEIGHBOURING_GRID: [both] };
    expect(personNamed(circles, circlesOutwards, leader.person)).toEqual({ ...both, chosenAs: 'NEIGHBOURING_GRID' });
    expect(personNamed(circles, circlesOutwards, newId())).toBeUndefined();
  });
});

const people = ['a', 'b', 'c', 'd', 'e', 'f', 'g'];
const person = fc.constantFrom(...people);
const anyAskable = fc.record({ person, post: fc.uuid(), unit: fc.constant(grid), standsInFor: fc.option(person) });
const circle = fc.uniqueArray(anyAskable, { selector: ({ post }) => post, maxLength: 6 });
const anyCircles: fc.Arbitrary<Circles> = fc.record({
  SAME_GRID: circle,
  NEIGHBOURING_GRID: circle,
  GRID_LEADER: circle,
  TOWNSHIP: circle,
});
const anyAsking: fc.Arbitrary<Asking<Circle>> = fc.record({
  incidentId: fc.uuid(),
  order: fc.constant(circlesOutwards),
  asked: fc.uniqueArray(person),
  involved: fc.uniqueArray(person),
  last: fc.option(person),
});

/** Neither they nor for whom they stand in had a hand in it. */
const isFree = ({ person, standsInFor }: Askable, { involved }: Asking<Circle>) =>
  !involved.includes(person) && (standsInFor === null || !involved.includes(standsInFor));

describe('whoever is around', () => {
  it('it is never who had a hand in it nor somebody asked before, and somebody whenever anybody may be', () =>
    fc.assert(
      fc.property(anyCircles, anyAsking, (circles, given) => {
        const mayBe = Object.values(circles)
          .flat()
          .filter((one) => isFree(one, given) && !given.asked.includes(one.person));
        const chosen = choosePerson(circles, given);
        expect(chosen === undefined).toBe(mayBe.length === 0);
        if (!chosen) return;
        expect(mayBe.map((one) => one.post)).toContain(chosen.post);
        expect(circles[chosen.chosenAs].map((one) => one.post)).toContain(chosen.post);
      }),
    ));

  it('nobody nearer could have been asked, and the last only when nobody else could', () =>
    fc.assert(
      fc.property(anyCircles, anyAsking, (circles, given) => {
        const chosen = choosePerson(circles, given);
        if (!chosen) return;
        const out = [...given.asked, given.last];
        const nearer = circlesOutwards.slice(0, circlesOutwards.indexOf(chosen.chosenAs));
        const inTheWay = (chosen.person === given.last ? circlesOutwards : nearer).flatMap((name) =>
          circles[name].filter((one) => isFree(one, given) && !out.includes(one.person)),
        );
        expect(inTheWay).toEqual([]);
      }),
    ));

  it('the order in which the posts come does not matter', () =>
    fc.assert(
      fc.property(anyCircles, anyAsking, (circles, given) => {
        const reversed = Object.fromEntries(
          Object.entries(circles).map(([name, list]) => [name, [...list].reverse()]),
        ) as unknown as Circles;
        expect(choosePerson(reversed, given)).toEqual(choosePerson(circles, given));
      }),
    ));

  it('everybody has their turn, as often as the others', () => {
    const workers = [1, 2, 3, 4].map(() => askable(grid));
    const twoPosts = { ...askable(grid), person: workers[0]!.person };
    const circles = circlesOf({ SAME_GRID: [...workers, twoPosts] });
    const turns = new Map<string, number>();
    for (let n = 0; n < 4_000; n++) {
      const { person: chosen } = choosePerson(circles, asking({ incidentId: `incident ${n}` }))!;
      turns.set(chosen, (turns.get(chosen) ?? 0) + 1);
    }
    expect(turns.size).toBe(4);
    for (const count of turns.values()) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });
});
