import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { answerableOf } from '../domain/units-of.js';
import { Tell } from '../notices/tell.js';

/** A deadline that comes near is told to the desk that answers for it; where that is the centre, to its chiefs. */
@Reaction('incident.reminded.v1')
export class TellUnitWhenIncidentReminded implements Reacts<'incident.reminded.v1'> {
  constructor(private readonly tell: Tell) {}

  react({ data }: EventOf<'incident.reminded.v1'>, context: ReactionContext): Promise<void> {
    return this.tell.of('REMINDED', context, () => ({
      units: answerableOf(data),
      chiefs: data.unit === null,
      about: data.unit,
      dueAt: data.dueAt,
    }));
  }
}
