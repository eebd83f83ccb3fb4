import type { HeldIncident, Step } from '#lifecycle';
import { choosePerson, type Chosen, type Circles } from '#people-to-ask';
import type { IncidentIntake } from './incident-intake.js';

/** Who may be asked to verify: grid workers, of the grid and of those around it (domain: lifecycle, VERIFYING). */
export const verificationOrder = ['SAME_GRID', 'NEIGHBOURING_GRID'] as const;
export type Verifier = Chosen<(typeof verificationOrder)[number]>;

/** Who would be asked next; undefined when nobody is left. */
export const nextVerifier = (
  { incidentId, held }: HeldIncident<IncidentIntake>,
  circles: Circles,
): Verifier | undefined =>
  choosePerson(circles, {
    incidentId,
    order: verificationOrder,
    asked: held.verification.asked,
    involved: held.takenBy,
    last: null,
  });

type Requested = Step & { readonly type: 'incident.verification-requested.v1' };

/** The step that asks a worker to look. */
export const asking = (
  { person, post, unit, chosenAs }: Verifier,
  more: Pick<Requested['data'], 'attempt' | 'question' | 'clocksStarted' | 'clocksStopped'>,
): Requested => ({
  type: 'incident.verification-requested.v1',
  data: { worker: person, workerPost: post, workerUnit: unit, chosenAs, ...more },
});
