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
  'GATEWAY.TOO_MANY_SOCKETS': {
    status: 429,
    zh: '同时打开的页面过多，请先关闭一些。',
    en: 'Too many open screens; close some first.',
    retryAfter: 10,
  },
  'GATEWAY.SOMEBODY_ELSE': {
    status: 403,
    zh: '此连接属于另一位用户，请重新连接。',
    en: 'The connection is somebody else’s; connect anew.',
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
