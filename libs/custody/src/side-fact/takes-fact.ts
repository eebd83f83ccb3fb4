import { applyDecorators } from '@nestjs/common';
import { accessRefusals } from '#access';
import { type Answered, Answers, Refuses } from '#endpoint';
import { z } from 'zod';
import { custodyRefusals } from '../custody.refusals.js';

/** What recording a side fact answers. */
export const factTaken = z
  .object({ incidentId: z.uuid(), factId: z.uuid().describe('The id of its event') })
  .meta({ id: 'FactTaken' });
export type FactTaken = Readonly<z.infer<typeof factTaken>>;

/**
 * An endpoint that records a side fact by `SideFacts.record`: what it answers and may refuse with. `answer`: where it
 * says more than the fact.
 */
export const TakesFact =
  <S extends z.ZodType = typeof factTaken>(answer?: S) =>
  <M extends (...given: never[]) => Promise<Answered<z.output<S>>>>(
    target: object,
    method: string,
    descriptor: TypedPropertyDescriptor<M>,
  ): void => {
    Answers(201, answer ?? factTaken)(target, method, descriptor);
    applyDecorators(
      Refuses(custodyRefusals, 'INCIDENT.UNKNOWN', 'INCIDENT.OVER'),
      Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE'),
    )(target, method, descriptor);
  };
