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
  'ACCOUNT.UNKNOWN': { status: 404, zh: '没有这个账号。', en: 'There is no such account.' },
});
