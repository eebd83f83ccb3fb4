import { defineRefusals } from '#primitives';

export const refuse = defineRefusals({
  'CHALLENGE.NOT_SOLVED': {
    status: 422,
    zh: '验证没有通过，请重试。',
    en: 'The challenge is not solved; ask for another.',
  },
  'CHALLENGE.EXPIRED': {
    status: 422,
    zh: '验证已过期，请重试。',
    en: 'The challenge is over; ask for another.',
  },
  'CHALLENGE.SPENT': {
    status: 409,
    zh: '该验证已使用过，请重试。',
    en: 'The challenge was used before; ask for another.',
  },
  'RESIDENT.PASS_USED': {
    status: 409,
    zh: '该验证已用于一次上报，再次上报请重新验证。',
    en: 'A report was made with this pass already; solve another challenge for the next.',
  },
  'RESIDENT.CODE_WRONG': {
    status: 403,
    zh: '回执号或跟进码不对，请核对后重新输入。',
    en: 'The receipt number or the follow-up code is wrong; check them, and type them again.',
  },
  'RESIDENT.TOO_MANY_TRIES': {
    status: 429,
    zh: '跟进码输错次数过多，请一小时后再试。',
    en: 'The follow-up code was wrong too often; try again in an hour.',
    retryAfter: 3_600,
  },
  'RESIDENT_SURVEY.NOT_CLOSED': {
    status: 409,
    zh: '事项尚未办结，办结后即可评价。',
    en: 'It is still being worked on; it can be rated once it is closed.',
  },
  'RESIDENT_SURVEY.ANSWERED': {
    status: 409,
    zh: '您已经评价过本次办理，不能重复评价。',
    en: 'You have rated this already.',
  },
  'RESIDENT_SURVEY.ALREADY_ASKED': {
    status: 409,
    zh: '您已经申请重新办理，工作人员正在处理。',
    en: 'You have asked for it to be done once more already; it is being looked at.',
  },
  'RESIDENT_SURVEY.WINDOW_OVER': {
    status: 409,
    zh: '已超过申请重新办理的期限（{until}），请重新上报。',
    en: 'The time in which it can be done once more was over at {until}; report it anew.',
  },
  'RESIDENT_SURVEY.SELF_HANDLED': {
    status: 409,
    zh: '此事项由网格员当场处置，没有承办单位可以重办，请重新上报。',
    en: 'A grid worker dealt with it on the spot, and no unit can handle it again; report it anew.',
  },
});
