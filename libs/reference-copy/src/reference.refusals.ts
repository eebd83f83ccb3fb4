import { defineRefusals } from '#primitives';

export const referenceRefusals = defineRefusals({
  'REFERENCE.NOT_READY': {
    status: 503,
    zh: '基础数据尚未到齐，请稍后重试。',
    en: 'Reference data has not arrived yet; try again shortly.',
    retryAfter: 2,
  },
});
