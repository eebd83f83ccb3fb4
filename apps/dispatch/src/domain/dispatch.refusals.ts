import { defineRefusals } from '#primitives';

export const refuse = defineRefusals({
  'DISPATCH.UNKNOWN_UNIT': { status: 422, zh: '没有承办单位 {unit}。', en: 'There is no unit {unit}.' },
  'DISPATCH.NOT_A_DEPARTMENT': {
    status: 422,
    zh: '{unit} 不是部门，不能作为主办或协办单位。',
    en: '{unit} is not a department and can’t lead or co-handle.',
  },
  'DISPATCH.UNIT_CLOSED': {
    status: 422,
    zh: '{unit} 已撤销，承接单位：{successor}。',
    en: '{unit} is closed; its successor is {successor}.',
  },
  'DISPATCH.LEAD_AMONG_CO_UNITS': {
    status: 422,
    zh: '主办单位不能同时作为协办单位。',
    en: 'The lead unit can’t be a co-unit as well.',
  },
  'DISPATCH.UNKNOWN_CATEGORY': {
    status: 422,
    zh: '事项类别 {subcategory} 不在目录中。',
    en: 'Subcategory {subcategory} is not in the catalogue.',
  },
  'TRANSFER.INSIDE_COUNTY': {
    status: 422,
    zh: '{area} 在本县范围内，应派遣而非移交。',
    en: '{area} lies in the county; it is dispatched there, not transferred.',
  },
  'RETURN.UPHELD_TO_SAME_UNIT': {
    status: 422,
    zh: '同意退单时须改派其他单位。',
    en: 'A return that is upheld must go to another unit.',
  },
  'RETURN.NEEDS_DUTY_CHIEF': {
    status: 422,
    zh: '第二次退单须由值班长裁定。',
    en: 'A second return needs the duty chief’s binding ruling.',
  },
  'RETURN.OWN_REQUEST': {
    status: 422,
    zh: '退单申请人不得裁定本人的申请。',
    en: 'Who asked for a return never rules on it.',
  },
});
