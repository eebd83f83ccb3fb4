import { Inject, Injectable } from '@nestjs/common';
import { type Actor, accessRefusals, authorizeInArea, eventActor } from '#access';
import type { DataOf } from '#contracts';
import type { CommandCall, CommandTransaction } from '#custody';
import { appendToOutbox, EVENT_BUS_SETTINGS, type EventBusSettings, sealEvent } from '#event-bus';
import { areaOfUnit, Refused } from '#primitives';
import { refuse } from '../../domain/notification.refusals.js';
import { type Webhook, Webhooks } from '../../webhooks/webhooks.js';

/** What every change of a webhook needs: that it is there, that it is in reach, and that it is on record. */
@Injectable()
export class WebhookDesk {
  constructor(
    private readonly webhooks: Webhooks,
    @Inject(EVENT_BUS_SETTINGS) private readonly settings: EventBusSettings,
  ) {}

  /** @throws Refused ACCESS.OUT_OF_SCOPE */
  actorFor({ who, permission }: Pick<CommandCall, 'who' | 'permission'>, unit: string): Actor {
    const actor = authorizeInArea(who, permission, areaOfUnit(unit));
    if (!actor) throw new Refused(accessRefusals('ACCESS.OUT_OF_SCOPE'));
    return actor;
  }

  /** @throws Refused WEBHOOK.UNKNOWN, ACCESS.OUT_OF_SCOPE */
  async find(
    call: Pick<CommandCall, 'who' | 'permission'>,
    webhookId: string,
  ): Promise<{ webhook: Webhook; actor: Actor }> {
    const webhook = await this.webhooks.find(webhookId);
    if (!webhook) throw new Refused(refuse('WEBHOOK.UNKNOWN'));
    return { webhook, actor: this.actorFor(call, webhook.unit) };
  }

  async record(
    { manager, at }: CommandTransaction,
    actor: Actor,
    { webhookId, unit, kinds }: Pick<Webhook, 'webhookId' | 'unit' | 'kinds'>,
    change: DataOf<'audit.webhook-changed.v1'>['change'],
  ): Promise<void> {
    const data = { webhookId, unit, kinds: [...kinds], change };
    const { service } = this.settings;
    const by = eventActor(actor);
    await appendToOutbox(manager, [
      sealEvent({ type: 'audit.webhook-changed.v1', subject: webhookId, data, service, by, at }),
    ]);
  }
}
