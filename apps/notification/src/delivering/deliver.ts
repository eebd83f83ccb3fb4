import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Database, isPassingFailure } from '#database';
import { CLOCK, type Clock, wait } from '#primitives';
import { CHANNELS, type Channel, NotDeliverable } from '../channels/channel.js';
import { nextAttempt } from '../domain/back-off.js';
import { Notices } from '../notices/notices.js';
import { Words } from '../notices/words.js';
import { NOTIFICATION_CONFIG, type NotificationConfig } from '../notification.config.js';
import { Contacts } from '../persistence/contacts.js';
import { SendWebhook } from '../webhooks/send-webhook.js';
import { Deliveries, type Delivery } from './deliveries.js';

/** Milliseconds between looks for what is due. */
const lookEvery = 1_000;
const atOnce = 20;

/** Sends what is on its way, in every replica, for as long as the process runs. */
@Injectable()
export class Deliver implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly logger = new Logger(Deliver.name);
  private readonly stopping = new AbortController();
  private working: Promise<void> = Promise.resolve();

  constructor(
    private readonly database: Database,
    private readonly deliveries: Deliveries,
    private readonly notices: Notices,
    private readonly contacts: Contacts,
    private readonly words: Words,
    private readonly webhook: SendWebhook,
    @Inject(CHANNELS) private readonly channels: readonly Channel[],
    @Inject(NOTIFICATION_CONFIG) private readonly config: NotificationConfig,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  onApplicationBootstrap(): void {
    this.working = this.keepSending();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    await this.working;
  }

  private async keepSending(): Promise<void> {
    await this.database.whenConnected();
    while (!this.stopping.signal.aborted) {
      let taken: readonly Delivery[] = [];
      try {
        taken = await this.deliveries.take(this.clock.now(), atOnce);
        await Promise.all(taken.map((delivery) => this.attempt(delivery)));
      } catch (error) {
        // Taken again once their lease is over.
        const reason = error instanceof Error ? error.message : String(error);
        if (!isPassingFailure(error)) this.logger.error(`deliveries are not going out: ${reason}`);
      }
      if (taken.length < atOnce) await wait(lookEvery, this.stopping.signal);
    }
  }

  private async attempt(delivery: Delivery): Promise<void> {
    const { attempts, queuedAt } = delivery;
    try {
      const detail = await this.send(delivery);
      await this.deliveries.note(delivery, { at: this.clock.now(), outcome: 'DELIVERED', detail, next: undefined });
    } catch (error) {
      const at = this.clock.now();
      const detail = error instanceof Error ? error.message : String(error);
      const next =
        error instanceof NotDeliverable
          ? undefined
          : nextAttempt({ attempts, queuedAt, at }, this.config.DELIVERY_DAYS);
      await this.deliveries.note(delivery, { at, outcome: 'FAILED', detail, next });
    }
  }

  /** Gives what the other side said. @throws NotDeliverable where trying again is no use, else whatever failed */
  private async send(delivery: Delivery): Promise<string> {
    const { channel: name, noticeId, webhookId, body, deliveryId } = delivery;
    if (webhookId !== null) return this.webhook.send(webhookId, deliveryId, body ?? '');
    const channel = this.channels.find((one) => one.name === name);
    const notice = noticeId === null ? undefined : await this.notices.find(noticeId);
    const address = notice && (await this.contacts.of(notice.person))?.[channel?.address ?? 'email'];
    if (!channel || !notice || !address) throw new NotDeliverable('no such channel or address any more');
    const [message] = await this.words.for([notice]);
    const link = `${this.config.PUBLIC_URL.replace(/\/$/, '')}/incidents/${notice.incidentId}`;
    return channel.send(address, {
      subject: `网格指挥 ${notice.number}`,
      text: `${message!.zh}\n${message!.en}\n${link}`,
    });
  }
}
