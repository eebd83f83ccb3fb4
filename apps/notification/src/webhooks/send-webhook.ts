import { Inject, Injectable } from '@nestjs/common';
import { CLOCK, type Clock } from '#primitives';
import { Webhook as Signer } from 'standardwebhooks';
import { NotDeliverable } from '../channels/channel.js';
import { NOTIFICATION_CONFIG, type NotificationConfig } from '../notification.config.js';
import { postOutside } from './post-outside.js';
import { Webhooks } from './webhooks.js';

/** Sends to a department's system, signed as Standard Webhooks has it; an id is the same however often it is sent. */
@Injectable()
export class SendWebhook {
  constructor(
    private readonly webhooks: Webhooks,
    @Inject(NOTIFICATION_CONFIG) private readonly config: NotificationConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Gives what was answered. @throws NotDeliverable where the webhook is over, else whatever failed */
  async send(webhookId: string, deliveryId: string, body: string): Promise<string> {
    const webhook = await this.webhooks.find(webhookId);
    const secret = await this.webhooks.secretOf(webhookId);
    if (!webhook || webhook.endedAt || !secret) throw new NotDeliverable('the webhook is over');
    const at = this.clock.now();
    const headers = {
      'webhook-id': deliveryId,
      'webhook-timestamp': String(Math.floor(at.getTime() / 1_000)),
      'webhook-signature': new Signer(secret).sign(deliveryId, at, body),
    };
    const status = await postOutside(webhook.url, body, { headers, toPrivate: this.config.WEBHOOKS_TO_PRIVATE });
    if (status >= 200 && status < 300) return `HTTP ${status}`;
    throw new Error(`HTTP ${status}`);
  }
}
