import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { unitsOf } from '../domain/units-of.js';
import { Tell } from '../notices/tell.js';

/** A ruling is told to whoever has it now; who asked for it sees it in the casebook. */
@Reaction('incident.return-ruled.v1')
export class TellUnitsWhenReturnRuled implements Reacts<'incident.return-ruled.v1'> {
  constructor(private readonly tell: Tell) {}

  react(_: EventOf<'incident.return-ruled.v1'>, context: ReactionContext): Promise<void> {
    return this.tell.of('RETURN_RULED', context, ({ scope }) => ({ units: unitsOf(scope) }));
  }
}
