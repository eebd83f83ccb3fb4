import { Inject, Injectable } from '@nestjs/common';
import { eventActor, type SignedIn } from '#access';
import { finalStages } from '#contracts';
import { type CommandCall, CommandShell, type CommandTransaction, SideFacts } from '#custody';
import { sqlState } from '#database';
import { appendToOutbox, EVENT_BUS_SETTINGS, type EventBusSettings, sealEvent } from '#event-bus';
import { newId, Refused } from '#primitives';
import type { IncidentIntake } from '../../../domain/incident-intake.js';
import { refuse } from '../../../domain/intake.refusals.js';
import { Reporters } from '../../../persistence/reporters.js';
import { Reporting } from '../../reporting.js';
import { missedBy } from '../calling-back/callback-of.js';
import { hotlineCall, hotlineOf } from '../hotline-call.js';
import { mustBeTheirs } from '../known-order.js';
import { HotlineCallbacks } from '../persistence/hotline-callbacks.js';
import { HotlineOrders, type KnownOrder } from '../persistence/hotline-orders.js';
import { type HotlineOrder, isConfidential, textOf } from './hotline-order.js';
import { orderedFact } from './ordered-fact.js';
import { decideOrder } from './take-order.decide.js';

/** What taking an order comes to. */
export interface OrderTaken {
  readonly incidentId: string;
  readonly number: string;
}

/** Another request about the same order came in between: what is to be done is to be found out anew. */
class Overtaken extends Error {}

const attempts = 5;
const uniqueViolation = '23505';

/** Takes orders in: the first time, changed, repeated, out of order or at once with their twins. */
@Injectable()
export class OrderIntake {
  constructor(
    private readonly shell: CommandShell,
    private readonly facts: SideFacts<IncidentIntake>,
    private readonly reporting: Reporting,
    private readonly reporters: Reporters,
    private readonly orders: HotlineOrders,
    private readonly callbacks: HotlineCallbacks,
    @Inject(EVENT_BUS_SETTINGS) private readonly settings: EventBusSettings,
  ) {}

  /** @throws Refused HOTLINE.POSITION_MISSING, REPORT.OUTSIDE_COUNTY, ACCESS.OUT_OF_SCOPE, IDEMPOTENCY.* */
  async take(who: SignedIn, order: HotlineOrder): Promise<OrderTaken> {
    const call = hotlineCall(who, 'POST /hotline/orders', `${order.order_no}.${order.version}`, order);
    for (let attempt = 1; ; attempt++) {
      try {
        return await this.takeOnce(call, order);
      } catch (error) {
        const isOvertaken = error instanceof Overtaken || sqlState(error) === uniqueViolation;
        if (!isOvertaken || attempt === attempts) throw error;
      }
    }
  }

  private async takeOnce(call: CommandCall, order: HotlineOrder): Promise<OrderTaken> {
    const known = await this.orders.find(order.order_no);
    if (!known) {
      const repeated = order.repeat_of === undefined ? undefined : await this.orders.find(order.repeat_of);
      return repeated && !repeated.isOver ? this.repeat(call, order, repeated) : this.begin(call, order);
    }
    mustBeTheirs(known, call.who);
    const { incidentId, number } = known;
    // Come before, or overtaken on the way: nothing is left to do, but the answer is given, or given again.
    if (order.version <= known.version) return this.shell.run(call, async () => ({ incidentId, number }));
    const mustBeginAnew = order.return_ruling === 'DENIED' && known.returnAsked;
    return mustBeginAnew ? this.begin(call, order, known) : this.update(call, order, known);
  }

  /** The order becomes an incident; `anew` where the first one ended in a return that the hotline denies. */
  private begin(call: CommandCall, order: HotlineOrder, anew?: KnownOrder): Promise<OrderTaken> {
    const { lng, lat } = order;
    if (lng === undefined || lat === undefined) throw new Refused(refuse('HOTLINE.POSITION_MISSING'));
    const party = newId();
    const reporter = this.reporters.take(callerOf(order, party));
    return this.reporting.report(
      call,
      {
        point: { lng, lat, datum: 'GCJ02' },
        evidence: [],
        needsPhoto: false,
        texts: { text: textOf(order), address: order.address },
        alongside: async (transaction, incidentId) => {
          const { manager, at } = transaction;
          await reporter.keep(manager, incidentId);
          if (anew) {
            if (!(await this.orders.update(manager, order, at))) throw new Overtaken();
            await this.orders.lead(manager, order.order_no, incidentId, party);
          } else {
            const { unit } = hotlineOf(call.who).post;
            await this.orders.add(manager, { order, unit, incidentId, party, at });
            await this.callbacks.owe(manager, order.order_no, { kind: 'RECEIVED', detail: {} }, at);
          }
          await this.tell(call, transaction, order, incidentId);
        },
      },
      ({ texts, ...context }) => decideOrder(order, { ...context, party, text: texts.text, address: texts.address }),
    );
  }

  /** Somebody called about it again (重复来电): they become a party of the incident, and are called back like the first. */
  private repeat(
    call: CommandCall,
    order: HotlineOrder,
    { incidentId, number, stage }: KnownOrder,
  ): Promise<OrderTaken> {
    const party = newId();
    const reporter = this.reporters.take(callerOf(order, party));
    return this.facts.record(
      call,
      incidentId,
      'incident.call-repeated.v1',
      { text: textOf(order) },
      async (_, transaction) => {
        const { manager, at, texts } = transaction;
        const { unit } = hotlineOf(call.who).post;
        await reporter.keep(manager, incidentId);
        await this.orders.add(manager, { order, unit, incidentId, party, at });
        for (const callback of [{ kind: 'RECEIVED', detail: {} } as const, ...missedBy(stage)]) {
          await this.callbacks.owe(manager, order.order_no, callback, at);
        }
        await this.tell(call, transaction, order, incidentId);
        return { party, confidential: isConfidential(order), text: texts.text };
      },
      { answer: () => ({ number }) },
    );
  }

  private update(call: CommandCall, order: HotlineOrder, { incidentId, number }: KnownOrder): Promise<OrderTaken> {
    return this.facts.record(
      call,
      incidentId,
      'incident.hotline-ordered.v1',
      { text: textOf(order) },
      async (_, { manager, at, texts }) => {
        const updated = await this.orders.update(manager, order, at);
        if (!updated) throw new Overtaken();
        return orderedFact(order, texts.text, updated.takenBackAt);
      },
      { evenIn: finalStages, answer: () => ({ number }) },
    );
  }

  private async tell(call: CommandCall, { manager, at }: CommandTransaction, order: HotlineOrder, incidentId: string) {
    const fact = sealEvent({
      type: 'incident.hotline-ordered.v1',
      subject: incidentId,
      data: orderedFact(order, null),
      service: this.settings.service,
      by: eventActor(hotlineOf(call.who)),
      at,
    });
    await appendToOutbox(manager, [fact]);
  }
}

const callerOf = (order: HotlineOrder, party: string) => ({
  ...{ party, name: order.caller_name, phone: order.caller_phone, confidential: isConfidential(order) },
});
