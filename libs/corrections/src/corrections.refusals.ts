import { defineRefusals } from '#primitives';

export const refuse = defineRefusals({
  'CORRECTION.NOTHING_CHANGES': {
    status: 422,
    zh: '更正内容与现有类别、位置相同。',
    en: 'Category and place are like that already; there is nothing to correct.',
  },
  'CORRECTION.UNKNOWN_SUBCATEGORY': {
    status: 422,
    zh: '事项类别 {subcategory} 不在目录中。',
    en: 'Subcategory {subcategory} is not in the catalogue.',
  },
  'CORRECTION.OUTSIDE_COUNTY': {
    status: 422,
    zh: '更正后的位置不在本县范围内；确属外地的请移交。',
    en: 'The corrected point is outside the county; what lies there is transferred.',
  },
  'VOID.ALREADY_REQUESTED': {
    status: 409,
    zh: '已有人申请作废，等待裁定。',
    en: 'Somebody has asked to have it declared void already; that waits for a ruling.',
  },
  'VOID.NOT_REQUESTED': {
    status: 409,
    zh: '没有待裁定的作废申请。',
    en: 'There is no request to declare it void.',
  },
  'VOID.OWN_REQUEST': {
    status: 422,
    zh: '作废须由他人裁定，申请人不得裁定本人的申请。',
    en: 'It takes two to declare an incident void: who asked never rules on it.',
  },
});
