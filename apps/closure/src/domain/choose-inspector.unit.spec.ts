import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { newId } from '#primitives';
import { askable, circlesOf, grid } from '../givens.spec.js';
import {
  type Askable,
  type Asking,
  chooseInspector,
  type Circles,
  inspectionOrder,
  inspectorNamed,
} from './choose-inspector.js';

const asking = (more: Partial<Asking> = {}): Asking => ({
  incidentId: '0192f7a0-1111-7000-8000-000000000001',
  asked: [],
  handlers: [],
  reporter: null,
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

describe('the order of inspectors', () => {
  it('goes outwards from the grid, one after the other, and ends', () => {
    const asked: string[] = [];
    const chosen = [1, 2, 3, 4, 5].map(() => {
      const inspector = chooseInspector(everybody, asking({ asked }));
      if (inspector) asked.push(inspector.person);
      return inspector?.chosenAs;
    });
    expect(chosen).toEqual(['SAME_GRID', 'NEIGHBOURING_GRID', 'GRID_LEADER', 'TOWNSHIP', undefined]);
  });

  it('passes over a handler, in whichever post', () => {
    const both = { ...leader, person: worker.person };
    const circles = circlesOf({ SAME_GRID: [worker], GRID_LEADER: [both], TOWNSHIP: [township] });
    expect(chooseInspector(circles, asking({ handlers: [worker.person] }))).toEqual({
      ...township,
      chosenAs: 'TOWNSHIP',
    });
  });

  it('passes over who stands in for a handler, but for a post of their own', () => {
    const standsInFor = newId();
    const standIn = { ...worker, post: '0', standsInFor };
    const handlers = [standsInFor];
    expect(chooseInspector(circlesOf({ SAME_GRID: [standIn] }), asking())).toMatchObject({ standsInFor });
    expect(chooseInspector(circlesOf({ SAME_GRID: [standIn] }), asking({ handlers }))).toBeUndefined();
    const circles = circlesOf({ SAME_GRID: [standIn, worker] });
    for (const inspector of [chooseInspector(circles, asking({ handlers })), inspectorNamed(circles, worker.person)]) {
      expect(inspector).toEqual({ ...worker, chosenAs: 'SAME_GRID' });
    }
  });

  it('comes to the reporting worker last, rather than to nobody', () => {
    const reporter = worker.person;
    expect(chooseInspector(everybody, asking({ reporter }))).toMatchObject({ chosenAs: 'NEIGHBOURING_GRID' });
    const others = [neighbour, leader, township].map(({ person }) => person);
    expect(chooseInspector(everybody, asking({ reporter, asked: others }))).toEqual({
      ...worker,
      chosenAs: 'SAME_GRID',
    });
  });

  it('finds nobody where there is nobody', () => expect(chooseInspector(circlesOf(), asking())).toBeUndefined());
});

describe('naming an inspector', () => {
  it('says in which circle they are nearest', () => {
    const both = { ...askable('430211001001002'), person: leader.person };
    const circles = { ...everybody, NEIGHBOURING_GRID: [both] };
    expect(inspectorNamed(circles, leader.person)).toEqual({ ...both, chosenAs: 'NEIGHBOURING_GRID' });
    expect(inspectorNamed(circles, newId())).toBeUndefined();
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
const anyAsking: fc.Arbitrary<Asking> = fc.record({
  incidentId: fc.uuid(),
  asked: fc.uniqueArray(person),
  handlers: fc.uniqueArray(person),
  reporter: fc.option(person),
});

/** Neither they nor for whom they stand in had a hand in it. */
const isFree = ({ person, standsInFor }: Askable, { handlers }: Asking) =>
  !handlers.includes(person) && (standsInFor === null || !handlers.includes(standsInFor));

describe('whoever is around', () => {
  it('it is never a handler nor somebody asked before, and somebody whenever anybody may be', () =>
    fc.assert(
      fc.property(anyCircles, anyAsking, (circles, given) => {
        const mayBe = Object.values(circles)
          .flat()
          .filter((one) => isFree(one, given) && !given.asked.includes(one.person));
        const chosen = chooseInspector(circles, given);
        expect(chosen === undefined).toBe(mayBe.length === 0);
        if (!chosen) return;
        expect(mayBe.map((one) => one.post)).toContain(chosen.post);
        expect(circles[chosen.chosenAs].map((one) => one.post)).toContain(chosen.post);
      }),
    ));

  it('nobody nearer could have been asked, and the reporter only when nobody else could', () =>
    fc.assert(
      fc.property(anyCircles, anyAsking, (circles, given) => {
        const chosen = chooseInspector(circles, given);
        if (!chosen) return;
        const out = [...given.asked, given.reporter];
        const nearer = inspectionOrder.slice(0, inspectionOrder.indexOf(chosen.chosenAs));
        const inTheWay = (chosen.person === given.reporter ? inspectionOrder : nearer).flatMap((name) =>
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
        expect(chooseInspector(reversed, given)).toEqual(chooseInspector(circles, given));
      }),
    ));

  it('everybody has their turn, as often as the others', () => {
    const workers = [1, 2, 3, 4].map(() => askable(grid));
    const twoPosts = { ...askable(grid), person: workers[0]!.person };
    const circles = circlesOf({ SAME_GRID: [...workers, twoPosts] });
    const turns = new Map<string, number>();
    for (let n = 0; n < 4_000; n++) {
      const { person: chosen } = chooseInspector(circles, asking({ incidentId: `incident ${n}` }))!;
      turns.set(chosen, (turns.get(chosen) ?? 0) + 1);
    }
    expect(turns.size).toBe(4);
    for (const count of turns.values()) expect(Math.abs(count - 1_000)).toBeLessThan(150);
  });
});
