import { defineRefusals } from '#primitives';

export const refuse = defineRefusals({
  'DISPATCH.UNKNOWN_UNIT': { status: 422, zh: '没有承办单位 {unit}。', en: 'There is no unit {unit}.' },
  'DISPATCH.NOT_A_DEPARTMENT': {
    status: 422,
    zh: '{unit} 不是部门、乡镇（街道）或社区，不能作为主办或协办单位。',
    en: '{unit} is no department, township or community and can’t lead or co-handle.',
  },
  'DISPATCH.OUTSIDE_ITS_AREA': {
    status: 422,
    zh: '事发地不在 {unit} 辖区内。',
    en: 'It lies outside the area of {unit}.',
  },
  'DISPATCH.UNIT_COMPLAINED_OF': {
    status: 422,
    zh: '投诉件不得交被投诉单位 {unit} 办理。',
    en: 'A complaint never goes to the unit complained of: {unit}.',
  },
  'DISPATCH.NOT_ADMITTED': {
    status: 422,
    zh: '事项 {subcategory} 不在准入清单（{level} 级，第 {version} 版）内，不得交 {unit} 办理；可申请准入。',
    en: '{subcategory} is not on the admission list (level {level}, version {version}), so {unit} can’t be given it; its admission may be applied for.',
  },
  'DISPATCH.ADMITTED_TO_ASSIST': {
    status: 422,
    zh: '事项 {subcategory} 按准入清单（{level} 级，第 {version} 版）仅为协助，{unit} 不得主办。',
    en: 'By the admission list (level {level}, version {version}), {unit} only assists with {subcategory} and can’t lead.',
  },
  'DISPATCH.NOT_YOUR_DESK': {
    status: 422,
    zh: '该事件现由 {level} 级派遣。',
    en: 'The incident is on the desk of another level: {level}.',
  },
  'DISPATCH.BEYOND_YOUR_DESK': {
    status: 422,
    zh: '{unit} 不属本级可派遣的单位；需要时请上报上级。',
    en: '{unit} is not yours to dispatch to; escalate the incident instead.',
  },
  'ESCALATION.NOT_YOUR_DESK': {
    status: 422,
    zh: '该事件现在 {level} 级，不由您上报。',
    en: 'The incident is on the desk of another level: {level}.',
  },
  'ESCALATION.HIGHEST_LEVEL': {
    status: 422,
    zh: '该事件已在 {level} 级，没有可上报的上级。',
    en: 'The incident is at level {level} already; there is none above.',
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
  'DISPATCH.SUPERVISED_UNTIL_PAST': {
    status: 422,
    zh: '督办期限 {until} 已过。',
    en: 'The supervision would end in the past, at {until}.',
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
