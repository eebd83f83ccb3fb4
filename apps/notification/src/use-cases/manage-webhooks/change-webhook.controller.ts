import { Controller, Post } from '@nestjs/common';
import { accessRefusals, Permission } from '#access';
import { Call, Command, type CommandCall, CommandShell, IdParam } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/notification.refusals.js';
import { Webhooks } from '../../webhooks/webhooks.js';
import { ReplayDeliveries } from './make-webhook.command.js';
import { WebhookDesk } from './webhook-desk.js';

const webhookEnded = z.object({ webhookId: z.uuid() });
const replayed = z.object({ webhookId: z.uuid(), deliveries: z.int().min(0) });

@Controller('webhooks/:webhookId')
export class ChangeWebhookController {
  constructor(
    private readonly shell: CommandShell,
    private readonly webhooks: Webhooks,
    private readonly desk: WebhookDesk,
  ) {}

  /** Ends a webhook (停止推送); what is on its way is given up. */
  @Post('endings')
  @Permission('webhook.manage')
  @Answers(201, webhookEnded)
  @Refuses(refuse, 'WEBHOOK.UNKNOWN', 'WEBHOOK.ALREADY_ENDED')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  end(@Call() call: CommandCall, @IdParam('webhookId') webhookId: string): Promise<z.infer<typeof webhookEnded>> {
    return this.shell.run(call, async (transaction) => {
      const { webhook, actor } = await this.desk.find(call, webhookId);
      const isEnded = await this.webhooks.end(transaction.manager, webhookId, transaction.at);
      if (!isEnded) throw new Refused(refuse('WEBHOOK.ALREADY_ENDED'));
      await this.desk.record(transaction, actor, webhook, 'ENDED');
      return { webhookId };
    });
  }

  /** Sends everything since a moment once more (重新推送): for a system that has lost what it was told. */
  @Post('replays')
  @Permission('webhook.manage')
  @Answers(201, replayed)
  @Refuses(refuse, 'WEBHOOK.UNKNOWN', 'WEBHOOK.ALREADY_ENDED')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  replay(
    @Call() call: CommandCall,
    @IdParam('webhookId') webhookId: string,
    @Command(ReplayDeliveries) { since }: ReplayDeliveries,
  ): Promise<z.infer<typeof replayed>> {
    return this.shell.run(call, async (transaction) => {
      const { webhook, actor } = await this.desk.find(call, webhookId);
      if (webhook.endedAt) throw new Refused(refuse('WEBHOOK.ALREADY_ENDED'));
      const { manager, at } = transaction;
      const deliveries = await this.webhooks.replay(manager, webhookId, new Date(since), at);
      await this.desk.record(transaction, actor, webhook, 'REPLAYED');
      return { webhookId, deliveries };
    });
  }
}
