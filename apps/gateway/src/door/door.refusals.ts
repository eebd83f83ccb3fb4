import { defineRefusals } from '#primitives';

export const refuse = defineRefusals({
  'GATEWAY.TOO_MANY_REQUESTS': {
    status: 429,
    zh: '请求过于频繁，请稍后再试。',
    en: 'Too many requests; slow down.',
  },
  'GATEWAY.METHOD_NOT_ALLOWED': {
    status: 405,
    zh: '接口不支持这种请求方法。',
    en: 'The API does not use this method.',
  },
});
