import { defineRefusals } from '#primitives';

export const refuse = defineRefusals({
  'READ.NOT_YET': {
    status: 409,
    zh: '所需版本尚未到达，请稍后重试。',
    en: 'The version you ask for has not arrived yet; try again shortly.',
    retryAfter: 1,
  },
  'READ.NO_SUCH_INCIDENT': {
    status: 404,
    zh: '没有这个事项，或不在您的管辖范围内。',
    en: 'There is no such incident, or it is outside what your post covers.',
  },
  'READ.BAD_CURSOR': { status: 400, zh: '翻页标记无效。', en: 'The cursor is not one of ours.' },
  'READ.START_OVER': {
    status: 410,
    zh: '离开时间过长，或可见范围已变化，请重新加载。',
    en: 'You were away too long, or may see something else now; load anew.',
  },
  'VIEW.NAME_TAKEN': { status: 409, zh: '已有同名的常用视图。', en: 'You have a saved view of that name already.' },
  'VIEW.TOO_MANY': {
    status: 409,
    zh: '常用视图最多保存 {most} 个，请先删除一些。',
    en: 'No more than {most} views can be saved; delete some first.',
  },
  'VIEW.UNKNOWN': { status: 404, zh: '没有这个常用视图。', en: 'You have no such saved view.' },
});
