import { ask, intake, Problem, trail } from '../requests/platform.js';
import type { paths as Intake } from '../../api/generated/intake.js';

export interface Known {
  readonly number: string;
  readonly code: string;
}

export type Case = Intake['/public/cases/query']['post']['responses'][200]['content']['application/json'];

/** Where the report stands. @throws Problem RESIDENT.CODE_WRONG, RESIDENT.TOO_MANY_TRIES */
export const lookUp = (known: Known): Promise<Case> => ask(intake.POST('/public/cases/query', { body: { ...known } }));

export interface Step {
  readonly name: string;
  readonly at: string;
  readonly unit: string | null;
}

/** What has happened so far, by the trail; nothing while that is still on its way there. */
export async function stepsOf({ number }: Known): Promise<readonly Step[]> {
  try {
    const { steps, mergedInto } = await ask(trail.POST('/receipts/query', { body: { number } }));
    const own = steps.map(stepOf);
    return mergedInto ? [...own, ...mergedInto.steps.filter(({ at }) => at > (own.at(-1)?.at ?? '')).map(stepOf)] : own;
  } catch (error) {
    if (error instanceof Problem && error.code === 'TRAIL.NOT_SEQUENCED_YET') return [];
    throw error;
  }
}

const stepOf = ({ type, at, unit }: { type: string; at: string; unit: string | null }): Step => ({
  ...{ at, unit },
  name: type.split('.')[1] ?? type,
});
