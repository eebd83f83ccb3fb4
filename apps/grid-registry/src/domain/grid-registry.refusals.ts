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
  'CATALOGUE.NONE_PUBLISHED': {
    status: 404,
    zh: '尚未发布事项目录。',
    en: 'No catalogue has been published yet.',
  },
  'UNIT.UNKNOWN': { status: 404, zh: '没有单位 {unit}。', en: 'There is no unit {unit}.' },
});
