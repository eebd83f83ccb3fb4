import { defineRefusals } from '#primitives';

export const refuse = defineRefusals({
  'SIGN_IN.FAILED': { status: 401, zh: '账号或密码不正确。', en: 'Login or password is wrong.' },
  'SIGN_IN.LOCKED': {
    status: 423,
    zh: '账号已锁定，请稍后再试或联系安全员。',
    en: 'The account is locked; try later or ask the security officer.',
  },
  'SIGN_IN.TOO_MANY': {
    status: 429,
    zh: '登录尝试过于频繁，请稍后再试。',
    en: 'Too many sign-in attempts; try again later.',
  },
  'SESSION.ENDED': { status: 401, zh: '会话已结束，请重新登录。', en: 'The session has ended; sign in again.' },
  'PASSWORD.CURRENT_WRONG': { status: 422, zh: '当前密码不正确。', en: 'The current password is wrong.' },
  'PASSWORD.SAME': {
    status: 422,
    zh: '新密码不能与当前密码相同。',
    en: 'The new password must be another one.',
  },
  'PASSWORD.TOO_WEAK': {
    status: 422,
    zh: '密码须至少 {length} 个字符，不能过于简单，也不能包含账号。',
    en: 'A password has at least {length} characters, is not too simple, and does not contain the login.',
  },
  'ACCOUNT.PERSON_UNKNOWN': {
    status: 404,
    zh: '该人员没有在任或将任的岗位；刚任的岗位稍后即到。',
    en: 'This person holds no post and is about to hold none; one that was just given arrives in a moment.',
  },
  'ACCOUNT.EXISTS': { status: 409, zh: '该人员已有账号。', en: 'This person has an account already.' },
  'ACCOUNT.LOGIN_TAKEN': { status: 409, zh: '账号名 {login} 已被使用。', en: 'The login {login} is taken.' },
  'ACCOUNT.OWN': {
    status: 422,
    zh: '不能为本人设置一次性密码，请修改自己的密码。',
    en: 'Nobody sets a one-time password for themselves: change your own.',
  },
  'DISPLAY.BAD_END': {
    status: 422,
    zh: '到期时间须晚于现在，且不超过一年。',
    en: 'The link must end later than now, and within a year.',
  },
  'DISPLAY.UNKNOWN': { status: 404, zh: '没有这个屏幕令牌。', en: 'There is no such display link.' },
  'DISPLAY.ALREADY_WITHDRAWN': { status: 409, zh: '该屏幕令牌已停用。', en: 'The display link is withdrawn already.' },
  'DISPLAY.CLOSED': {
    status: 401,
    zh: '屏幕令牌无效、已停用或已到期，请联系值班长。',
    en: 'The display link is unknown, withdrawn or over; ask the duty chief for a new one.',
  },
  'ACCOUNT.UNKNOWN': { status: 404, zh: '没有这个账号。', en: 'There is no such account.' },
});
