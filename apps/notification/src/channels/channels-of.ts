import type { NotificationConfig } from '../notification.config.js';
import type { Channel } from './channel.js';
import { Email } from './email.js';
import { Sms } from './sms.js';
import { Wecom } from './wecom.js';

/** The channels that the settings set up; an inbox everybody has. */
export function channelsOf(config: NotificationConfig): Channel[] {
  const { SMTP_URL, MAIL_FROM, SMS_URL, SMS_TOKEN, WECOM_CORP_ID, WECOM_SECRET, WECOM_AGENT_ID, WECOM_URL } = config;
  return [
    ...(SMTP_URL ? [new Email(SMTP_URL, MAIL_FROM)] : []),
    ...(SMS_URL ? [new Sms(SMS_URL, SMS_TOKEN)] : []),
    ...(WECOM_CORP_ID && WECOM_SECRET && WECOM_AGENT_ID
      ? [new Wecom({ url: WECOM_URL, corpId: WECOM_CORP_ID, secret: WECOM_SECRET, agentId: WECOM_AGENT_ID })]
      : []),
  ];
}
