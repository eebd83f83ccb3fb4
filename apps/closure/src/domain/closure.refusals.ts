import { defineRefusals } from '#primitives';

export const refuse = defineRefusals({
  'INSPECTION.OWN_HANDLING': {
    status: 422,
    zh: '处置人不得核查本人处置的事项。',
    en: 'Nobody inspects what they handled.',
  },
  'INSPECTION.ALREADY_PASSED': {
    status: 409,
    zh: '事项已核查通过，等待值班长结案。',
    en: 'The incident has passed its inspection and waits for the duty chief.',
  },
  'INSPECTION.PHOTO_MISSING': {
    status: 422,
    zh: '核查通过或不通过须附现场照片。',
    en: 'To pass or fail it, attach a photo from the spot.',
  },
  'INSPECTION.REASON_MISSING': {
    status: 422,
    zh: '核查不通过须说明返工原因。',
    en: 'To send it back for rework, say what is wrong.',
  },
  'INSPECTION.NOBODY_TO_ASK': {
    status: 409,
    zh: '按核查顺序已无可派人员，请补充岗位或指定核查人。',
    en: 'Nobody is left to ask in the order of inspectors; have a post filled, or name somebody.',
  },
  'INSPECTION.NOT_IN_ORDER': {
    status: 422,
    zh: '所指定人员不在核查顺序内（本网格、相邻网格、网格长、乡镇）。',
    en: 'The person named is none of those who may be asked: the grid’s workers, a neighbouring grid’s, the grid’s leader, the township.',
  },
  'CLOSURE.NOT_INSPECTED': {
    status: 422,
    zh: '核查通过后方可结案。',
    en: 'It can be closed only after its last inspection passed.',
  },
  'CLOSURE.SELF_HANDLED': {
    status: 409,
    zh: '自行处置的事项由网格长认定，不由值班长结案。',
    en: 'What a grid worker dealt with on the spot is the grid leader’s to confirm.',
  },
  'SELF_HANDLING.NOT_SELF_HANDLED': {
    status: 409,
    zh: '此事项由部门处置，须经核查后结案。',
    en: 'A department handled this incident; it is closed after an inspection.',
  },
  'SELF_HANDLING.SAMPLED': {
    status: 409,
    zh: '此事项已被抽查，由核查人员现场核查后结案。',
    en: 'The incident was drawn for inspection: somebody else looks on the spot.',
  },
  'SELF_HANDLING.OWN_HANDLING': {
    status: 422,
    zh: '处置人不得认定本人的自行处置。',
    en: 'Nobody confirms or refuses what they handled themselves.',
  },
  'SURVEY.NO_CALLER': {
    status: 422,
    zh: '此事项由网格员上报，没有来电人可回访。',
    en: 'A grid worker reported the incident; there is no caller to call back.',
  },
  'SURVEY.OWN_HANDLING': {
    status: 422,
    zh: '处置人不得回访本人处置的事项。',
    en: 'Nobody surveys what they handled.',
  },
  'SURVEY.OWN_UNIT': {
    status: 422,
    zh: '承办单位人员不得回访本单位承办的事项。',
    en: 'Nobody surveys what their own unit handled.',
  },
  'SURVEY.ANSWERED': {
    status: 409,
    zh: '本次结案后来电人已接受回访，不再重复回访。',
    en: 'The caller has answered since the incident was closed, and is not asked again.',
  },
  'REOPENING.SELF_HANDLED': {
    status: 409,
    zh: '网格员自行处置的事项没有承办单位可以重办，请重新上报。',
    en: 'A grid worker dealt with the incident, and no unit can handle it again; report it anew.',
  },
  'REOPENING.NOT_CALLED_FOR': {
    status: 409,
    zh: '回访中来电人未表示不满意或未解决，或原因不在承办单位职责范围内，受理员不能发起重办。',
    en: 'No caller has said, for a cause within the unit’s power, that they are dissatisfied or that it is unresolved.',
  },
  'REOPENING.WINDOW_OVER': {
    status: 409,
    zh: '已超过重办期限（{until}）。',
    en: 'The time in which it can be reopened was over at {until}.',
  },
});
