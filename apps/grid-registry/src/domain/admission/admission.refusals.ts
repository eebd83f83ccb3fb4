import { defineRefusals } from '#primitives';

export const refuse = defineRefusals({
  'ADMISSION.UNKNOWN': { status: 404, zh: '没有这个准入申请。', en: 'There is no such application.' },
  'ADMISSION.NO_DEPARTMENT': {
    status: 422,
    zh: '只有部门可以申请准入；{unit} 不是在用的部门。',
    en: 'Departments apply for admissions; {unit} is not an open one.',
  },
  'ADMISSION.UNKNOWN_SUBCATEGORY': {
    status: 422,
    zh: '事项类别 {subcategory} 不在目录中。',
    en: 'Subcategory {subcategory} is not in the catalogue.',
  },
  'ADMISSION.ADMITTED_ALREADY': {
    status: 422,
    zh: '事项 {subcategory} 已按此职责列入准入清单（第 {version} 版）。',
    en: '{subcategory} is on the list by that duty already (version {version}).',
  },
  'ADMISSION.APPLIED_ALREADY': {
    status: 422,
    zh: '事项 {subcategory} 已有未决的准入申请。',
    en: 'An application for {subcategory} is open already.',
  },
  'ADMISSION.NOT_ASKED': { status: 422, zh: '未征求 {unit} 的意见。', en: '{unit} was not asked.' },
  'ADMISSION.OPINION_GIVEN': { status: 422, zh: '{unit} 已发表意见。', en: '{unit} has given its opinion.' },
  'ADMISSION.DECIDED': { status: 409, zh: '该申请已有决定。', en: 'The application has been decided.' },
  'ADMISSION.NOT_ALL_AGREE': {
    status: 422,
    zh: '并非全部同意（尚待或不同意：{units}），须经会议按一般程序决定。',
    en: 'Not all agree (open or against: {units}); it takes the committee’s decision, by the ordinary procedure.',
  },
  'ADMISSION.OWN_APPLICATION': {
    status: 422,
    zh: '申请人不得决定本人的申请。',
    en: 'Who applied never decides.',
  },
});
