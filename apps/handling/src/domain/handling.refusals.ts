import { defineRefusals } from '#primitives';

export const refuse = defineRefusals({
  'ACKNOWLEDGEMENT.HANDLER_NOT_IN_UNIT': {
    status: 422,
    zh: '经办人不是主办单位 {unit} 的在岗人员。',
    en: 'The handler holds no post in the lead unit {unit}.',
  },
  'FEEDBACK.NOT_THE_LEAD_UNIT': {
    status: 422,
    zh: '乡镇（街道）可以协调、督促，但不能代替 {unit} 反馈处置结果。',
    en: 'A township coordinates and urges, but never files the result in the place of {unit}.',
  },
  'RETURN.RULING_IS_BINDING': {
    status: 422,
    zh: '值班长已作裁定，不得再次申请退单。',
    en: 'The duty chief’s ruling is binding; no further return can be asked for.',
  },
  'RETURN.SUGGESTED_UNIT_UNKNOWN': {
    status: 422,
    zh: '没有所建议的单位 {unit}。',
    en: 'There is no unit {unit} to suggest.',
  },
  'RETURN.SUGGESTED_UNIT_NOT_A_DEPARTMENT': {
    status: 422,
    zh: '{unit} 不是部门，不能建议由其主办。',
    en: '{unit} is not a department and can’t be suggested as lead unit.',
  },
  'RETURN.SUGGESTS_ITSELF': {
    status: 422,
    zh: '申请退单时不能建议由本单位办理。',
    en: 'Who asks for a return can’t suggest their own unit.',
  },
  'RULING.PENDING': {
    status: 409,
    zh: '已有申请等待裁定，请待裁定后再申请。',
    en: 'A request waits for its ruling already; ask again after that.',
  },
  'RULING.NOTHING_ASKED': {
    status: 409,
    zh: '没有待裁定的此类申请。',
    en: 'There is no such request to rule on.',
  },
  'RULING.OWN_REQUEST': {
    status: 422,
    zh: '申请人不得裁定本人的申请。',
    en: 'Who asked never rules on it.',
  },
  'RULING.NOT_LEVEL_ABOVE': {
    status: 422,
    zh: '须由 {unit} 的上一级裁定。',
    en: 'It takes the level above {unit} to rule on this.',
  },
  'EXTENSION.NOTHING_TO_EXTEND': {
    status: 422,
    zh: '没有运行中的处置时限。',
    en: 'No handling limit runs.',
  },
  'EXTENSION.TOO_LATE': {
    status: 422,
    zh: '处置时限已于 {dueAt} 届满，延期须在届满前申请。',
    en: 'The handling limit ran out at {dueAt}; an extension is asked for before that.',
  },
  'EXTENSION.USED_UP': {
    status: 422,
    zh: '已延期 {times} 次，最多可延期 {allowed} 次，不得再次延期。',
    en: 'It was extended {times} time(s) already, of {allowed} that are allowed, and can’t be again.',
  },
  'EXTENSION.TOO_LONG': {
    status: 422,
    zh: '延期不得超过 {longest}（与时限同一单位）。',
    en: 'An extension is {longest} at most, in the unit of the limit.',
  },
  'EXTENSION.LIMIT_CHANGED': {
    status: 422,
    zh: '申请之后类别更正，时限单位已变，请不予延期，由承办单位重新申请。',
    en: 'The category was corrected since, and its limit counts otherwise; deny it, and have the unit ask anew.',
  },
  'SUSPENSION.NOT_SECURED': {
    status: 422,
    zh: '紧急事项控险之前不得中止。',
    en: 'What is urgent can’t be suspended before it was made safe.',
  },
  'SUSPENSION.REVIEW_NOT_AHEAD': {
    status: 422,
    zh: '复核日期须晚于今日，且不晚于 {latest}（自申请之日起 {days} 日内）。',
    en: 'The review date must be after today, and {latest} at the latest: {days} days from the request.',
  },
  'SUSPENSION.REVIEW_PASSED': {
    status: 422,
    zh: '申请的复核日期 {reviewOn} 已到，请不予中止，由承办单位重新申请。',
    en: 'The review date asked for, {reviewOn}, has come already; deny it, and have the unit ask anew.',
  },
  'SECURING.NOTHING_TO_SECURE': {
    status: 422,
    zh: '本事项没有待完成的控险要求。',
    en: 'Nothing about this incident waits to be made safe.',
  },
  'SUB_TASK.NONE': {
    status: 422,
    zh: '{unit} 没有本事项的协办任务。',
    en: '{unit} has no sub-task in this incident.',
  },
  'SUB_TASK.NOT_OWN_UNIT': {
    status: 422,
    zh: '协办任务由 {unit} 自行反馈。',
    en: 'The sub-task is for {unit} itself to complete.',
  },
  'SUB_TASK.NOT_OPEN': {
    status: 409,
    zh: '{unit} 的协办任务已完成或已免除。',
    en: 'The sub-task of {unit} is done or waived already.',
  },
  'TEMPLATE.NAME_TAKEN': {
    status: 409,
    zh: '本单位已有同名的答复模板。',
    en: 'Your unit has a template of that name for this already.',
  },
  'TEMPLATE.TOO_MANY': {
    status: 409,
    zh: '答复模板最多保存 {most} 个，请先删除一些。',
    en: 'No more than {most} templates can be kept; delete some first.',
  },
  'TEMPLATE.NO_UNIT': {
    status: 409,
    zh: '当前岗位不属于任何单位，不能保存答复模板。',
    en: 'Your post is of no unit that could keep templates.',
  },
  'TEMPLATE.UNKNOWN': { status: 404, zh: '没有这个答复模板。', en: 'Your unit has no such template.' },
  'FEEDBACK.SUB_TASKS_OPEN': {
    status: 422,
    zh: '以下单位的协办任务尚未完成或免除：{units}。',
    en: 'Sub-tasks are neither done nor waived yet: {units}.',
  },
});
