import { Controller, Header, Inject, Post } from '@nestjs/common';
import { accessRefusals, Permission } from '#access';
import { Call, Command, type CommandCall, CommandShell } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { newId, Refused } from '#primitives';
import { referenceRefusals, Units } from '#reference-copy';
import { z } from 'zod';
import { refuse } from '../../domain/notification.refusals.js';
import { NOTIFICATION_CONFIG, type NotificationConfig } from '../../notification.config.js';
import { isPublicAddress, literalAddress } from '../../webhooks/public-address.js';
import { newSecret, Webhooks } from '../../webhooks/webhooks.js';
import { MakeWebhook } from './make-webhook.command.js';
import { WebhookDesk } from './webhook-desk.js';

const webhookMade = z.object({
  webhookId: z.uuid(),
  secret: z
    .string()
    .nullable()
    .describe('签名密钥 As Standard Webhooks writes it; shown this once, and null where the answer is repeated'),
});

@Controller('webhooks')
export class MakeWebhookController {
  constructor(
    private readonly shell: CommandShell,
    private readonly webhooks: Webhooks,
    private readonly desk: WebhookDesk,
    private readonly units: Units,
    @Inject(NOTIFICATION_CONFIG) private readonly config: NotificationConfig,
  ) {}

  /** Lets a unit’s own system hear of what concerns it (推送订阅): signed by Standard Webhooks, sent until it is taken. */
  @Post()
  @Permission('webhook.manage')
  @Answers(201, webhookMade)
  @Refuses(refuse, 'WEBHOOK.UNKNOWN_UNIT', 'WEBHOOK.ADDRESS_NOT_ALLOWED')
  @Refuses(referenceRefusals)
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  @Header('Cache-Control', 'no-store')
  async make(
    @Call() call: CommandCall,
    @Command(MakeWebhook) { unit, url, kinds }: MakeWebhook,
  ): Promise<z.infer<typeof webhookMade>> {
    const webhookId = newId();
    const secret = newSecret();
    const units = await this.units.all();
    const sealed = await this.webhooks.sealed(webhookId, secret);
    const made = await this.shell.run(call, async (transaction) => {
      const actor = this.desk.actorFor(call, unit);
      if (!units.has(unit)) throw new Refused(refuse('WEBHOOK.UNKNOWN_UNIT', { unit }));
      if (!this.isAllowed(new URL(url))) throw new Refused(refuse('WEBHOOK.ADDRESS_NOT_ALLOWED'));
      await this.webhooks.make(transaction.manager, { webhookId, unit, url, kinds, madeAt: transaction.at }, sealed);
      await this.desk.record(transaction, actor, { webhookId, unit, kinds }, 'MADE');
      return { webhookId };
    });
    return { webhookId: made.webhookId, secret: made.webhookId === webhookId ? secret : null };
  }

  /** What a name leads to is looked at when it is sent to. */
  private isAllowed(url: URL): boolean {
    const literal = literalAddress(url);
    return this.config.WEBHOOKS_TO_PRIVATE || (url.protocol === 'https:' && (!literal || isPublicAddress(literal)));
  }
}
