import { Inject, Injectable } from '@nestjs/common';
import { type Actor, accessRefusals, authorize, eventActor } from '#access';
import { type DataOf, finalStages, type IncidentFactType, type Stage } from '#contracts';
import { appendToOutbox, EVENT_BUS_SETTINGS, type EventBusSettings, sealEvent } from '#event-bus';
import type { HeldIncident } from '#lifecycle';
import { Refused } from '#primitives';
import type { CommandCall } from '../command/command-call.js';
import { CommandShell, type CommandTransaction } from '../command/command-shell.js';
import { custodyRefusals } from '../custody.refusals.js';
import type { TextRefs, Texts } from '../free-text/free-text.js';
import { FreeTexts } from '../free-text/free-texts.js';
import { loadIncidents } from '../incident/incident-store.js';
import type { FactTaken } from './takes-fact.js';

/** What the data of a side fact is made of. */
export interface FactContext<T> extends CommandTransaction {
  readonly actor: Actor;
  /** The references of the texts handed in; the texts themselves stay in this service. */
  readonly texts: TextRefs<T>;
}

interface RecordOptions<A> {
  /** The id of the fact's event; a new one where none is given. */
  readonly eventId?: string;
  /** Stages in which it is taken as well, though no step but that of going back follows there. */
  readonly evenIn?: readonly Stage[];
  /** What the answer says beside the fact, asked for when that is recorded; stored and repeated with it. */
  readonly answer?: () => A;
}

/**
 * Takes what is about an incident and no step of its life (旁注: calls, withdrawals, remarks, urges), whoever has custody
 * of it, by this service's own copy of its scope and stage. Nothing is locked and no version grows: it never stands in
 * the way of a step.
 */
@Injectable()
export class SideFacts<S> {
  constructor(
    private readonly shell: CommandShell,
    private readonly freeTexts: FreeTexts,
    @Inject(EVENT_BUS_SETTINGS) private readonly settings: EventBusSettings,
  ) {}

  /**
   * Records the fact, once for the call's key, with its texts and whatever `dataOf` keeps beside it in the transaction;
   * `dataOf` refuses by throwing Refused.
   * @throws Refused INCIDENT.UNKNOWN, ACCESS.OUT_OF_SCOPE, INCIDENT.OVER
   */
  record<F extends IncidentFactType, T extends Texts<string>, A extends object = object>(
    call: CommandCall,
    incidentId: string,
    type: F,
    texts: T,
    dataOf: (incident: HeldIncident<S>, context: FactContext<T>) => DataOf<F> | Promise<DataOf<F>>,
    { eventId, answer, evenIn = [] }: RecordOptions<A> = {},
  ): Promise<FactTaken & A> {
    return this.shell.run(
      call,
      async (transaction) => {
        const { manager, at } = transaction;
        const [incident] = await loadIncidents<S>(manager, [incidentId], { lock: false });
        if (!incident) throw new Refused(custodyRefusals('INCIDENT.UNKNOWN', { incidentId }));
        const actor = authorize(call.who, call.permission, incident.scope);
        if (!actor) throw new Refused(accessRefusals('ACCESS.OUT_OF_SCOPE'));
        const { stage } = incident;
        const isOver = finalStages.includes(stage) && !evenIn.includes(stage);
        if (isOver) throw new Refused(custodyRefusals('INCIDENT.OVER', { stage }));
        const { refs, keep } = this.freeTexts.take(incidentId, texts);
        const data = await dataOf(incident, { ...transaction, actor, texts: refs });
        const { service } = this.settings;
        const sealed = sealEvent({
          ...{ type, subject: incidentId, data, service, by: eventActor(actor), at },
          id: eventId,
        });
        await appendToOutbox(manager, [sealed]);
        await keep(manager);
        return { incidentId, factId: sealed.event.id, ...answer?.() } as FactTaken & A;
      },
      incidentId,
    );
  }
}
