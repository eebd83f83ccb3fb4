import { defineRefusals } from '#primitives';

export const refuse = defineRefusals({
  'COUNTY_VERSION.NO_COUNTY': { status: 404, zh: '没有县（区）{county}。', en: 'There is no county {county}.' },
  'COUNTY_VERSION.UNKNOWN': {
    status: 404,
    zh: '{county} 没有第 {version} 版。',
    en: '{county} has no version {version}.',
  },
  'COUNTY_VERSION.SEEN_MISSING': {
    status: 428,
    zh: '请在 If-Match 中给出所见的最新版本；尚无版本时为 0。',
    en: 'State the latest version you saw in If-Match, as in If-Match: "5"; 0 before the first.',
  },
  'COUNTY_VERSION.STALE': {
    status: 409,
    zh: '他人已发布第 {version} 版，请在其基础上重新修改。',
    en: 'Somebody has published version {version} meanwhile; change that one.',
  },
  'COUNTY_VERSION.VALID_IN_PAST': {
    status: 422,
    zh: '生效时间不能早于现在。',
    en: 'A version can’t begin to hold in the past.',
  },
  'ROUTING_RULES.FAULTY': {
    status: 422,
    zh: '派遣规则有 {count} 处问题，不能发布。',
    en: 'The routing rules have {count} faults and can’t be published.',
  },
  'ADMISSION_LIST.FAULTY': {
    status: 422,
    zh: '准入清单有 {count} 处问题，不能发布。',
    en: 'The admission list has {count} faults and can’t be published.',
  },
  'TIME_RULES.FAULTY': {
    status: 422,
    zh: '时限规则有 {count} 处问题，不能发布。',
    en: 'The time rules have {count} faults and can’t be published.',
  },
});
