import { defineRefusals } from '#primitives';

export const refuse = defineRefusals({
  'UNIT.UNKNOWN': { status: 404, zh: '没有单位 {unit}。', en: 'There is no unit {unit}.' },
  'UNIT.CODE_TAKEN': {
    status: 422,
    zh: '编码 {unit} 已用过，不能再用。',
    en: 'The code {unit} was used before; a code is never used again.',
  },
  'UNIT.CODE_MISPLACED': {
    status: 422,
    zh: '编码 {unit} 与上级单位 {parent} 不符。',
    en: 'The code {unit} does not belong under {parent}.',
  },
  'UNIT.CLOSED': {
    status: 422,
    zh: '{unit} 已撤销，承接单位：{successor}。',
    en: '{unit} is closed; its successor: {successor}.',
  },
  'UNIT.NOT_MANAGED_HERE': {
    status: 422,
    zh: '{unit} 不能在此变更：市、县不在此管理，网格随网格版次发布。',
    en: '{unit} is not changed here: city and county are not the county’s to change, grids come with a revision.',
  },
  'UNIT.SUCCESSOR_MISSING': {
    status: 422,
    zh: '{unit} 可能有未结事项，撤销时须指定承接单位。',
    en: '{unit} may have open work: closing it needs a successor.',
  },
  'UNIT.SUCCESSOR_UNFIT': {
    status: 422,
    zh: '{successor} 不能承接 {unit}：须为本县（区）同级、未撤销的其他单位。',
    en: '{successor} can’t succeed {unit}: it must be another open unit of the same level and county.',
  },
  'UNIT.NOT_EMPTY': {
    status: 422,
    zh: '{unit} 下仍有单位或网格，不能撤销。',
    en: '{unit} still has units or grids below it.',
  },

  'PERSON.UNKNOWN': { status: 404, zh: '没有此人员。', en: 'There is no such person.' },
  'POST.UNKNOWN': { status: 404, zh: '没有此岗位。', en: 'There is no such post.' },
  'POST.ENDED': { status: 422, zh: '该岗位已终止。', en: 'The post has ended already.' },
  'POST.OWN': {
    status: 422,
    zh: '不得授予、委托或免去本人的岗位，也不得代人为其本人办理。',
    en: 'Nobody grants, delegates to or withdraws from themselves, nor from whom they stand in for.',
  },
  'POST.ROLE_UNFIT': {
    status: 422,
    zh: '{unit} 不设 {role} 岗位。',
    en: '{unit} has no posts of the role {role}.',
  },
  'POST.PERIOD': {
    status: 422,
    zh: '起止时间有误：不得早于现在，止须晚于起，委托须在原岗位期限内且不超过 {days} 天。',
    en: 'The period is wrong: not before now, ending after it begins; a delegation within its post and {days} days.',
  },
  'POST.HELD_ALREADY': {
    status: 422,
    zh: '该人员在此期间已任此岗位。',
    en: 'They hold this post already in that time.',
  },
  'POST.SEPARATION_OF_DUTIES': {
    status: 422,
    zh: '三员分立：该人员任有 {role}，不得兼任。',
    en: 'Administrator, security and audit are three people: they hold {role}.',
  },
  'POST.DELEGATION_NOT_PASSED_ON': {
    status: 422,
    zh: '受托的岗位不得转委托。',
    en: 'What was delegated can’t be delegated on.',
  },
  'POST.NOT_A_DELEGATION': { status: 422, zh: '该岗位不是委托。', en: 'This post is not a delegation.' },
});
