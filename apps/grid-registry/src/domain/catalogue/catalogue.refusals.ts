import { defineRefusals } from '#primitives';

export const refuse = defineRefusals({
  'CATALOGUE.NONE_PUBLISHED': {
    status: 404,
    zh: '尚未发布事项目录。',
    en: 'No catalogue has been published yet.',
  },
  'CATALOGUE.UNKNOWN': {
    status: 404,
    zh: '没有第 {version} 版事项目录。',
    en: 'There is no version {version} of the catalogue.',
  },
  'CATALOGUE.SEEN_MISSING': {
    status: 428,
    zh: '请在 If-Match 中给出所见的最新版本。',
    en: 'State the latest version you saw in If-Match, as in If-Match: "5".',
  },
  'CATALOGUE.STALE': {
    status: 409,
    zh: '他人已发布第 {version} 版，请在其基础上重新修改。',
    en: 'Somebody has published version {version} meanwhile; change that one.',
  },
  'CATALOGUE.FAULTY': {
    status: 422,
    zh: '事项目录有 {count} 处问题，不能发布。',
    en: 'The catalogue has {count} faults and can’t be published.',
  },
});
