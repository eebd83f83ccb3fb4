import { isAbsolute } from 'node:path';
import { keysDatabaseSetting } from '#erasable';
import { liveSettings } from '#live-hints';
import { dataServiceConfig } from '#service-runtime';
import { z } from 'zod';

const days = z.coerce.number().int().min(1).max(3_650);

export const notificationConfig = dataServiceConfig.extend({
  ...keysDatabaseSetting,
  ...liveSettings,
  /** Where people find the platform: what links in messages begin with. */
  PUBLIC_URL: z.url().default('http://127.0.0.1:8080'),
  /** Where e-mail goes out, `smtp://user:password@host:587`; none without it. */
  SMTP_URL: z.url({ protocol: /^smtps?$/ }).optional(),
  MAIL_FROM: z.string().min(3).default('grid-dispatch@localhost'),
  /** A gateway for short messages that takes `{"to","text"}` as JSON; none without it. */
  SMS_URL: z.url({ protocol: /^https?$/ }).optional(),
  SMS_TOKEN: z.string().min(1).optional(),
  /** 企业微信: an application of one's own there; none without its id. */
  WECOM_CORP_ID: z.string().min(1).optional(),
  WECOM_SECRET: z.string().min(1).optional(),
  WECOM_AGENT_ID: z.coerce.number().int().min(1).optional(),
  WECOM_URL: z.url({ protocol: /^https?$/ }).default('https://qyapi.weixin.qq.com'),
  /** Whether webhooks may lead into private networks: where departments' systems are on the county's own. */
  WEBHOOKS_TO_PRIVATE: z.stringbool().default(false),
  /** Days for which a message that can't be delivered is tried again. */
  DELIVERY_DAYS: days.default(3),
  /** Days after which an event is no news: what is older when it arrives is told to nobody. */
  NEWS_DAYS: days.default(3),
  NOTICES_KEPT_DAYS: days.default(180),
  /** What messages say, as JSON like the one that comes with the service. */
  TEMPLATES_FILE: z.string().refine(isAbsolute, 'must be an absolute path').optional(),
});
export type NotificationConfig = z.infer<typeof notificationConfig>;

/** Nest injection token of the {@link NotificationConfig}. */
export const NOTIFICATION_CONFIG = Symbol('NotificationConfig');
