import { defineRefusals } from '#primitives';

export const refuse = defineRefusals({
  'TIME_RULES.NO_COUNTY': { status: 404, zh: '没有县（区）{county}。', en: 'There is no county {county}.' },
  'TIME_RULES.UNKNOWN': { status: 404, zh: '没有时限规则 {version}。', en: 'There are no time rules {version}.' },
  'TIME_RULES.VERSION_MISSING': {
    status: 428,
    zh: '请在 If-Match 中给出所见的最新时限规则版本，尚无时为 0。',
    en: 'State the county’s latest version you saw in If-Match, as in If-Match: "5"; 0 where there is none.',
  },
  'TIME_RULES.STALE': {
    status: 409,
    zh: '时限规则已由他人发布（当前版本 {version}），请刷新后再操作。',
    en: 'Somebody has published time rules (now version {version}); reload and decide again.',
  },
  'TIME_RULES.EFFECTIVE_IN_PAST': {
    status: 422,
    zh: '生效时间不能早于现在。',
    en: 'Time rules can’t take effect in the past.',
  },
  'TIME_RULES.UNKNOWN_UNIT': {
    status: 422,
    zh: '本县（区）没有单位 {unit}。',
    en: 'The county has no unit {unit}.',
  },
});
