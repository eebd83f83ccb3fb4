import type { EventOf } from '#contracts';
import { Reaction, type ReactionContext, type Reacts } from '#event-bus';
import { Tell } from '../notices/tell.js';

/** Whoever is asked to inspect it is told so. */
@Reaction('incident.inspection-assigned.v1')
export class TellInspectorWhenInspectionAssigned implements Reacts<'incident.inspection-assigned.v1'> {
  constructor(private readonly tell: Tell) {}

  react(_: EventOf<'incident.inspection-assigned.v1'>, context: ReactionContext): Promise<void> {
    return this.tell.of('INSPECTION_ASKED', context, ({ scope }) => ({
      people: scope.inspector ? [scope.inspector] : [],
    }));
  }
}
