import { NoAnswer } from '../../platform-client/index.js';
import type { Journal } from '../../platform-client/index.js';
import { IncidentCase, LifecycleBroken } from '../lifecycle/incident-case.js';
import { liveThrough } from '../lifecycle/live-through.js';
import type { World } from '../lifecycle/world.js';
import { type Pace, runAll } from './run-all.js';
import { journalMore } from './prepare.js';
import type { Progress } from './progress.js';

/** What became of a run, as the replay itself saw it. The checker knows better. */
export interface ReplayOutcome {
  readonly begun: number;
  readonly broken: number;
}

/**
 * Lives through all cases; what breaks one is journalled and does not keep the others. The first `planned` of them are
 * in the journal already.
 */
export async function replay(
  world: World,
  cases: readonly IncidentCase[],
  journal: Journal,
  pace: Pace,
  progress: Progress,
  planned = cases.length,
): Promise<ReplayOutcome> {
  let [begun, broken] = [0, 0];
  await runAll(cases, pace, async (incident, at) => {
    begun++;
    if (at >= planned) await journalMore(journal, [incident]);
    const problem = await problemOf(world, incident);
    if (problem !== null) broken++;
    const { row, incidentId } = incident;
    await journal.append({ kind: 'ended', row, incidentId, problem, at: new Date().toISOString() });
    progress.over(problem !== null);
  });
  return { begun, broken };
}

async function problemOf(world: World, incident: IncidentCase): Promise<string | null> {
  try {
    await liveThrough(world, incident);
    return null;
  } catch (error) {
    if (error instanceof LifecycleBroken || error instanceof NoAnswer) return error.message;
    return error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  }
}
