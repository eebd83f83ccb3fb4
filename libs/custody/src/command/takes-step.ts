import { applyDecorators } from '@nestjs/common';
import { accessRefusals } from '#access';
import { Answers, Refuses } from '#endpoint';
import { custodyRefusals } from '../custody.refusals.js';
import { type StepTaken, stepTaken } from '../step-taken.js';
import { GoesBySeenVersion } from './goes-by-seen-version.js';

/**
 * An endpoint that takes a step on one incident by `Custody.act`: what it needs, what it answers, and what custody
 * refuses before the rule itself is asked.
 */
export const TakesStep =
  () =>
  <M extends (...given: never[]) => Promise<StepTaken>>(
    target: object,
    method: string,
    descriptor: TypedPropertyDescriptor<M>,
  ): void => {
    Answers(201, stepTaken)(target, method, descriptor);
    applyDecorators(
      GoesBySeenVersion('The incident version that the sender saw; a stale one is refused with the current state'),
      Refuses(
        custodyRefusals,
        'INCIDENT.UNKNOWN',
        'INCIDENT.STALE_VERSION',
        'INCIDENT.WRONG_STAGE',
        'INCIDENT.CATCHING_UP',
        'CUSTODY.ELSEWHERE',
        'CUSTODY.IN_TRANSIT',
        'COMMAND.VERSION_MISSING',
      ),
      Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE'),
    )(target, method, descriptor);
  };
