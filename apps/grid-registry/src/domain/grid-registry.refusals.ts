import { defineRefusals } from '#primitives';

export const refuse = defineRefusals({
  'GRID.OUTSIDE_COUNTY': {
    status: 422,
    zh: '该位置不在本县（区）范围内。',
    en: 'This position is outside the county.',
  },
  'GRID.NONE_PUBLISHED': {
    status: 404,
    zh: '尚未发布网格。',
    en: 'No grids have been published yet.',
  },
  'GRID_REVISION.UNKNOWN': {
    status: 404,
    zh: '没有网格修订 {revision}。',
    en: 'There is no grid revision {revision}.',
  },
  'GRID_DRAFT.UNKNOWN': { status: 404, zh: '没有这个网格修订草案。', en: 'There is no such draft of a grid revision.' },
  'GRID_DRAFT.NO_COUNTY': { status: 404, zh: '没有县（区）{county}。', en: 'There is no county {county}.' },
  'GRID_DRAFT.NO_GRID': { status: 422, zh: '草案中没有网格 {grid}。', en: 'The draft has no grid {grid}.' },
  'GRID_DRAFT.CODE_TWICE': {
    status: 422,
    zh: '网格编码 {grid} 在文件中出现两次。',
    en: 'The code {grid} is in the file twice.',
  },
  'GRID_DRAFT.VERSION_MISSING': {
    status: 428,
    zh: '请在 If-Match 中给出所见的草案版本。',
    en: 'State the version of the draft you saw in If-Match, as in If-Match: "5".',
  },
  'GRID_DRAFT.STALE': {
    status: 409,
    zh: '草案已被他人修改（当前版本 {version}），请刷新后再操作。',
    en: 'Somebody has changed the draft (now version {version}); reload and decide again.',
  },
  'GRID_DRAFT.PUBLISHED': {
    status: 409,
    zh: '草案已发布为修订 {revision}，不能再改。',
    en: 'The draft has been published as revision {revision} and never changes.',
  },
  'GRID_DRAFT.DISCARDED': {
    status: 410,
    zh: '草案已放弃。',
    en: 'The draft has been discarded.',
  },
  'GRID_DRAFT.BASE_REPLACED': {
    status: 409,
    zh: '草案开始之后已发布修订 {revision}，请在新修订上重新开始。',
    en: 'Revision {revision} was published after this draft was begun; begin anew from that one.',
  },
  'GRID_DRAFT.EFFECTIVE_IN_PAST': {
    status: 422,
    zh: '生效时间不能早于现在。',
    en: 'A revision can’t take effect in the past.',
  },
  'GRID_DRAFT.FAULTY': {
    status: 422,
    zh: '草案有 {count} 处问题，不能发布。',
    en: 'The draft has {count} faults and can’t be published.',
  },
});
