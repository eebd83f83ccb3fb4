import { defineRefusals } from '#primitives';

export const refuse = defineRefusals({
  'GATEWAY.TOO_MANY_REQUESTS': {
    status: 429,
    zh: '请求过于频繁，请稍后再试。',
    en: 'Too many requests; slow down.',
  },
  'GATEWAY.TOO_MANY_UPLOADS': {
    status: 429,
    zh: '同时上传的文件过多，请等前面的文件传完。',
    en: 'Too many uploads at once; wait until the ones before are through.',
    retryAfter: 5,
  },
  'GATEWAY.BODY_TOO_SLOW': {
    status: 408,
    zh: '请求内容没有在规定时间内传完，请重新发送。',
    en: 'The request did not arrive whole in time; send it again.',
  },
  'GATEWAY.METHOD_NOT_ALLOWED': {
    status: 405,
    zh: '接口不支持这种请求方法。',
    en: 'The API does not use this method.',
  },
});
