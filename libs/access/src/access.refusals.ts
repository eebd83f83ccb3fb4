import { defineRefusals } from '#primitives';

export const accessRefusals = defineRefusals({
  'ACCESS.NOT_SIGNED_IN': { status: 401, zh: '请先登录。', en: 'Sign in first.' },
  'ACCESS.TOKEN_INVALID': {
    status: 401,
    zh: '登录已失效，请重新登录。',
    en: 'The sign-in is no longer valid; sign in again.',
  },
  'ACCESS.FORBIDDEN': { status: 403, zh: '您的岗位没有此项权限。', en: 'Your post does not permit this.' },
  'ACCESS.OUT_OF_SCOPE': {
    status: 403,
    zh: '此事项不在您岗位的管辖范围内。',
    en: 'This is outside what your post covers.',
  },
  'ACCESS.KEYS_UNAVAILABLE': {
    status: 503,
    zh: '暂时无法核验登录，请稍后重试。',
    en: 'Sign-ins can’t be verified right now; try again shortly.',
    retryAfter: 2,
  },
});
