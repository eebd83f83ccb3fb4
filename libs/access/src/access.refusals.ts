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
  'ACCESS.SIGNATURE_INVALID': {
    status: 401,
    zh: '请求签名无效：密钥、签名或请求头不正确。',
    en: 'The signature is not valid: an unknown key, a wrong signature, or a header that is missing.',
  },
  'ACCESS.SIGNED_TOO_LONG_AGO': {
    status: 401,
    zh: '请求签名时间与本系统时间（{now}）相差过大，请校准时钟后重新签名。',
    en: 'Signed at a time too far from ours ({now}); set the clock and sign anew.',
  },
  'ACCESS.REPLAYED': {
    status: 401,
    zh: '该请求的随机数已经用过，请用新的随机数重新签名。',
    en: 'This nonce was used before; sign anew with another one.',
  },
  'ACCESS.KEYS_UNAVAILABLE': {
    status: 503,
    zh: '暂时无法核验登录，请稍后重试。',
    en: 'Sign-ins can’t be verified right now; try again shortly.',
    retryAfter: 2,
  },
});
