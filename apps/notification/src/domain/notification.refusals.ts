import { defineRefusals } from '#primitives';

export const refuse = defineRefusals({
  'INBOX.UNKNOWN_NOTICE': { status: 404, zh: '没有这条消息。', en: 'There is no such notice.' },
  'WEBHOOK.UNKNOWN': { status: 404, zh: '没有这个推送订阅。', en: 'There is no such webhook.' },
  'WEBHOOK.ALREADY_ENDED': { status: 409, zh: '该推送订阅已停止。', en: 'The webhook has been ended already.' },
  'WEBHOOK.UNKNOWN_UNIT': { status: 422, zh: '没有单位 {unit}。', en: 'There is no unit {unit}.' },
  'WEBHOOK.ADDRESS_NOT_ALLOWED': {
    status: 422,
    zh: '推送地址须为 https 的公网地址。',
    en: 'A webhook leads to a public address, by https.',
  },
});
