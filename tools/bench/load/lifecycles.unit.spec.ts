import { describe, expect, it } from '@jest/globals';
import type { IncidentCase } from '../../replay/lifecycle/incident-case.js';
import type { World } from '../../replay/lifecycle/world.js';
import { Lifecycles } from './lifecycles.js';

/** Cases that break at once: there is no world for them to live in. */
function* cases(): Generator<IncidentCase, never> {
  for (;;) yield {} as IncidentCase;
}

const begin = () => new Lifecycles({} as World, cases());

describe('lifecycles under load', () => {
  it('says of each broken one why', async () => {
    const lifecycles = begin();
    await lifecycles.begin();
    expect(lifecycles.over).toEqual([
      { begunAt: expect.any(Number), overAt: expect.any(Number), problem: expect.stringMatching(/undefined/) },
    ]);
  });

  it('offers as many as were asked for, whether or not the others are over', async () => {
    const lifecycles = begin();
    await lifecycles.offer(100, 0.2);
    await lifecycles.allOver();
    expect(lifecycles.over).toHaveLength(20);
  });

  it('keeps no more under way than were asked for', async () => {
    const lifecycles = begin();
    const enough = new AbortController();
    const going = lifecycles.keepGoing(3, enough.signal);
    enough.abort();
    await going;
    expect(lifecycles.takeMostAtOnce()).toBe(3);
    expect(lifecycles.begun).toBe(3);
  });
});
