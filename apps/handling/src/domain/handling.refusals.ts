import { defineRefusals } from '#primitives';

export const refuse = defineRefusals({
  'ACKNOWLEDGEMENT.HANDLER_NOT_IN_UNIT': {
    status: 422,
    zh: '经办人不是主办单位 {unit} 的在岗人员。',
    en: 'The handler holds no post in the lead unit {unit}.',
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
});
