import { Controller, Get } from '@nestjs/common';
import { accessRefusals, authorizeInArea, type PermissionName, Permission, type SignedIn, Who } from '#access';
import { unitCode, uuidAsSent } from '#contracts';
import { IdParam, Query } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { areaOfUnit } from '#primitives';
import { z } from 'zod';
import { noticeKinds } from '../../domain/notice.js';
import { refuse } from '../../domain/notification.refusals.js';
import { Webhooks } from '../../webhooks/webhooks.js';
import { WebhookDesk } from './webhook-desk.js';

const time = z.iso.datetime();
const permission: PermissionName = 'webhook.manage';

const webhooks = z.object({
  webhooks: z.array(
    z.object({
      webhookId: z.uuid(),
      unit: unitCode,
      url: z.string(),
      kinds: z.array(z.enum(noticeKinds)),
      madeAt: time,
      endedAt: time.nullable(),
    }),
  ),
});
const deliveries = z.object({
  deliveries: z.array(
    z.object({
      deliveryId: z.uuid().describe('The `webhook-id` it is sent under'),
      eventId: z.uuid(),
      madeAt: time,
      attempts: z.int().min(0),
      nextAttemptAt: time.nullable(),
      deliveredAt: time.nullable(),
      givenUpAt: time.nullable(),
      lastAnswer: z.string().nullable(),
    }),
  ),
  next: z.uuid().nullable().describe('The `after` of the next page'),
});

const ReadDeliveries = z.strictObject({
  after: uuidAsSent.optional().describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(100),
});
type ReadDeliveries = z.infer<typeof ReadDeliveries>;

@Controller('webhooks')
export class ReadWebhooksController {
  constructor(
    private readonly found: Webhooks,
    private readonly desk: WebhookDesk,
  ) {}

  /** The webhooks of the units within one’s area, the latest first; never their secrets. */
  @Get()
  @Permission('webhook.manage')
  @Answers(200, webhooks)
  async list(@Who() who: SignedIn): Promise<z.infer<typeof webhooks>> {
    const all = await this.found.list();
    return {
      webhooks: all
        .filter(({ unit }) => authorizeInArea(who, permission, areaOfUnit(unit)))
        .map(({ madeAt, endedAt, kinds, ...webhook }) => ({
          ...webhook,
          kinds: [...kinds],
          madeAt: madeAt.toISOString(),
          endedAt: endedAt?.toISOString() ?? null,
        })),
    };
  }

  /** What a webhook was sent (推送记录), the latest first: how often it was tried, and what was answered last. */
  @Get(':webhookId/deliveries')
  @Permission('webhook.manage')
  @Answers(200, deliveries)
  @Refuses(refuse, 'WEBHOOK.UNKNOWN')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  async deliveries(
    @Who() who: SignedIn,
    @IdParam('webhookId') webhookId: string,
    @Query(ReadDeliveries) { after, limit }: ReadDeliveries,
  ): Promise<z.infer<typeof deliveries>> {
    await this.desk.find({ who, permission }, webhookId);
    const sent = await this.found.deliveries(webhookId, { after, limit });
    return {
      deliveries: sent.map(({ madeAt, nextAttemptAt, deliveredAt, givenUpAt, ...one }) => ({
        ...one,
        madeAt: madeAt.toISOString(),
        nextAttemptAt: nextAttemptAt?.toISOString() ?? null,
        deliveredAt: deliveredAt?.toISOString() ?? null,
        givenUpAt: givenUpAt?.toISOString() ?? null,
      })),
      next: sent.length === limit ? sent.at(-1)!.deliveryId : null,
    };
  }
}
