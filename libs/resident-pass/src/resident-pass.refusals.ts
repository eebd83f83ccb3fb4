import { defineRefusals } from '#primitives';

export const residentPassRefusals = defineRefusals({
  'RESIDENT.NOT_OFFERED': {
    status: 404,
    zh: '本县未开通居民网上上报，请拨打 12345。',
    en: 'Residents can’t report here; call 12345.',
  },
  'RESIDENT.PASS_INVALID': {
    status: 403,
    zh: '验证已失效，请重新提交。',
    en: 'The challenge was not solved, or too long ago; solve another and send it again.',
  },
});
