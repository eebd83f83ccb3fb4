import { defineRefusals } from '#primitives';

export const refuse = defineRefusals({
  'REPORT.OUTSIDE_COUNTY': {
    status: 422,
    zh: '所报位置不在本县范围内，请核对定位（经度、纬度不要颠倒）。',
    en: 'The point is outside the county; check it, and that longitude and latitude are not swapped.',
  },
  'REPORT.NOTHING_SAID': {
    status: 422,
    zh: '请选择事项类别，或用文字说明情况。',
    en: 'Choose a subcategory, or say in words what it is.',
  },
  'REPORT.UNKNOWN_SUBCATEGORY': {
    status: 422,
    zh: '事项类别 {subcategory} 不在目录中。',
    en: 'Subcategory {subcategory} is not in the catalogue.',
  },
  'REGISTER.SUBCATEGORY_MISSING': {
    status: 422,
    zh: '立案须确定事项类别。',
    en: 'To register it, say which subcategory it is.',
  },
  'REGISTER.UNKNOWN_SUBCATEGORY': {
    status: 422,
    zh: '事项类别 {subcategory} 不在目录中。',
    en: 'Subcategory {subcategory} is not in the catalogue.',
  },
  'SELF_HANDLING.SUBCATEGORY_MISSING': {
    status: 422,
    zh: '自行处置须确定事项类别。',
    en: 'To handle it yourself, say which subcategory it is.',
  },
  'SELF_HANDLING.UNKNOWN_SUBCATEGORY': {
    status: 422,
    zh: '事项类别 {subcategory} 不在目录中。',
    en: 'Subcategory {subcategory} is not in the catalogue.',
  },
  'SELF_HANDLING.NOT_ON_LIST': {
    status: 422,
    zh: '事项类别 {subcategory} 不在自行处置清单内，须立案派遣。',
    en: 'Subcategory {subcategory} is not on the self-handling list; it must be registered and dispatched.',
  },
  'WITHDRAWAL.NO_CALLER': {
    status: 422,
    zh: '此事项没有来电人，无可撤诉；请指明撤诉的来电人。',
    en: 'Nobody reported it by telephone; say which later caller withdraws.',
  },
  'WITHDRAWAL.NOT_A_CALLER': {
    status: 422,
    zh: '此人不是本事项的来电人。',
    en: 'That party is no caller of this incident.',
  },
  'WITHDRAWAL.ALREADY_WITHDRAWN': {
    status: 422,
    zh: '该来电人已经撤诉。',
    en: 'That caller has withdrawn already.',
  },
  'SEARCH.TOO_MANY': {
    status: 429,
    zh: '检索过于频繁，请稍后再试。',
    en: 'Too many searches; try again in a minute.',
    retryAfter: 60,
  },
  'REPORTER.NONE': {
    status: 404,
    zh: '此事项不是来电上报；如有后来的来电人，请指明其一。',
    en: 'No caller reported this incident; where somebody called later, say which of them.',
  },
  'REPORTER.NOT_A_CALLER': {
    status: 422,
    zh: '此人不是本事项的来电人。',
    en: 'That party is no caller of this incident.',
  },
  'REPORTER.CONFIDENTIAL': {
    status: 403,
    zh: '来电人要求保密，承办单位不得查看。',
    en: 'The caller asked for confidentiality; the handling department never sees who it is.',
  },
  'REPORTER.NOT_THE_HANDLER': {
    status: 403,
    zh: '仅主办单位的经办人可查看来电人电话。',
    en: 'Only the lead unit’s handler of this incident may see the caller’s phone.',
  },
  'REPORTER.NOT_BEING_HANDLED': {
    status: 409,
    zh: '仅在处置期间可查看来电人电话；事项当前状态为 {stage}。',
    en: 'The caller’s phone may be seen only while the incident is being handled; it is in stage {stage}.',
  },
  'REPORTER.UNMASKED_TOO_LONG_AGO': {
    status: 409,
    zh: '此次查看已过期，请说明理由后重新查看。',
    en: 'This look has expired; ask again, with a reason and a new Idempotency-Key.',
  },
});
