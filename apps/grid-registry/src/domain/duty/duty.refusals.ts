import { defineRefusals } from '#primitives';

export const refuse = defineRefusals({
  'DUTY.PERIOD': {
    status: 422,
    zh: '值班时段有误：止须晚于起和现在，且不超过 {hours} 小时。',
    en: 'The shift’s time is wrong: it ends after it begins and after now, and lasts {hours} hours at most.',
  },
  'DUTY.NO_POST': {
    status: 422,
    zh: '该人员在此时段未任此岗位。',
    en: 'They don’t hold the post all that time.',
  },
  'DUTY.OVERLAP': { status: 422, zh: '该人员在此时段已有值班。', en: 'They have a shift in that time already.' },
  'DUTY.SHIFT_UNKNOWN': { status: 404, zh: '没有此值班安排。', en: 'There is no such shift.' },
  'DUTY.SHIFT_CANCELLED': { status: 422, zh: '该值班安排已取消。', en: 'The shift was cancelled already.' },
  'DUTY.NOT_ON_ROSTER': { status: 422, zh: '您现在不在值班表上。', en: 'You are not on the roster now.' },
  'DUTY.INCOMING_NOT_ON_ROSTER': {
    status: 422,
    zh: '接班人不在值班表上，或即为本人。',
    en: 'Who takes over is not on the roster for this desk now, or is yourself.',
  },
  'DUTY.HANDED_OVER': { status: 422, zh: '该班次已交班。', en: 'The shift was handed over already.' },
  'DUTY.HANDOVER_UNKNOWN': { status: 404, zh: '没有此交接班记录。', en: 'There is no such handover.' },
  'DUTY.NOT_HANDED_TO_YOU': { status: 422, zh: '该班次未交给您。', en: 'The shift was not handed over to you.' },
  'DUTY.NOT_HANDED_BY_YOU': { status: 422, zh: '该班次不是您交的。', en: 'The shift was not handed over by you.' },
  'DUTY.RECALLED': { status: 422, zh: '该交班已撤回。', en: 'The handover was taken back.' },
  'DUTY.TAKEN_OVER': { status: 422, zh: '该班次已接班。', en: 'The shift was taken over already.' },
});
