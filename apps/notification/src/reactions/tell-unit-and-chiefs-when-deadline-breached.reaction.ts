import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { answerableAndLeadOf } from '../domain/units-of.js';
import { Tell } from '../notices/tell.js';

/** A deadline that has passed is told to the desk that let it pass, and to the level above. */
@Reaction('incident.deadline-breached.v1')
export class TellUnitAndChiefsWhenDeadlineBreached implements Reacts<'incident.deadline-breached.v1'> {
  constructor(private readonly tell: Tell) {}

  react({ data }: EventOf<'incident.deadline-breached.v1'>, context: ReactionContext): Promise<void> {
    return this.tell.of('BREACHED', context, ({ scope }) => ({
      units: answerableAndLeadOf(data, scope),
      ...{ chiefs: true, above: data.unit, about: data.unit, dueAt: data.dueAt },
    }));
  }
}
