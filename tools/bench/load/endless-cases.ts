import type { ReadRequests } from '../../replay/input/read-requests.js';
import type { IncidentCase } from '../../replay/lifecycle/incident-case.js';
import type { World } from '../../replay/lifecycle/world.js';
import { planCases } from '../../replay/run/prepare.js';

/** Lifecycles one after the other, for as long as they are asked for: round after round over the same requests. */
export function* endlessCases(world: World, input: ReadRequests, seed: string): Generator<IncidentCase, never> {
  for (let round = 1; ; round++) {
    // Each round draws anew: other people, other returns and reworks, another place where the boundary asks for one.
    const { cases } = planCases(world, input, { seed: `${seed} ${round}` });
    if (cases.length === 0) throw new Error('there is no request that can be made an incident of');
    yield* cases;
  }
}
