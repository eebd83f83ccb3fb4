import type { Point } from '#contracts';

/** What can be wrong with a county's grids (网格校验). The codes are stable; the sentences are for people. */
export const gridFaultTexts = {
  NO_GRIDS: { zh: '没有任何网格。', en: 'There are no grids.' },
  RING_INVALID: {
    zh: '网格边界不是闭合的有效多边形。',
    en: 'The outline is not made of closed rings of at least four positions in degrees.',
  },
  SELF_INTERSECTION: { zh: '网格边界自相交。', en: 'The outline crosses or touches itself.' },
  OVERLAP: { zh: '网格互相重叠。', en: 'The grids overlap.' },
  GAP: { zh: '网格之间有空隙。', en: 'There is a gap between the grids.' },
  HOLE: { zh: '网格内部有空洞。', en: 'There is a hole in the grid that belongs to no grid.' },
  ENCLAVE: { zh: '一个网格完全被另一个网格包围。', en: 'One grid lies wholly inside the other.' },
  SLIVER: {
    zh: '有宽度不足两米的狭长条。',
    en: 'There is a strip narrower than two metres: a gap, an overlap, or a grid that is nothing else.',
  },
  T_JUNCTION: {
    zh: '公共边界的顶点不一致：一侧的顶点在另一侧没有。',
    en: 'A vertex on the shared border is missing on the other side.',
  },
  BORDER_MISMATCH: { zh: '公共边界不一致。', en: 'The shared border is not the same on both sides.' },
  COUNTY_NOT_COVERED: {
    zh: '网格未覆盖到县（区）界。',
    en: 'The grids do not reach the county’s boundary.',
  },
  BEYOND_COUNTY: { zh: '网格超出县（区）界。', en: 'The grid reaches beyond the county’s boundary.' },
  COUNTY_BOUNDARY_UNKNOWN: {
    zh: '本县（区）的界线尚未登记，无法核对覆盖。',
    en: 'The county’s boundary is not registered, so nobody can say whether the grids cover it.',
  },
  ACROSS_COMMUNITIES: {
    zh: '网格跨越两个社区（村）。',
    en: 'The grid reaches into another community.',
  },
  COMMUNITY_MISSING: { zh: '网格没有所属社区（村）。', en: 'The grid belongs to no community.' },
  COMMUNITY_UNKNOWN: {
    zh: '所属社区（村）不在本县（区）的单位中。',
    en: 'The grid’s community is none of the county’s.',
  },
  CODE_INVALID: { zh: '网格编码不是 15 位数字。', en: 'The code is not made of 15 digits.' },
  CODE_NOT_OF_COMMUNITY: {
    zh: '网格编码与所属社区（村）不符。',
    en: 'The code does not begin with that of the grid’s community.',
  },
  CODE_TWICE: { zh: '网格编码重复。', en: 'The code is there twice.' },
  CODE_RETIRED: {
    zh: '网格编码曾用于已撤销的网格，不得再用。',
    en: 'The code was that of a grid that has been retired, and is never used again.',
  },
} as const satisfies Record<string, { zh: string; en: string }>;

export type GridFaultCode = keyof typeof gridFaultTexts;

export interface GridFault {
  readonly code: GridFaultCode;
  readonly zh: string;
  readonly en: string;
  /** Codes of the grids concerned, ascending. */
  readonly grids: readonly string[];
  /** Where to look, degrees CGCS2000; null for what has no place. */
  readonly at: Point | null;
}

export const gridFault = (code: GridFaultCode, grids: readonly string[], at: Point | null = null): GridFault => ({
  code,
  ...gridFaultTexts[code],
  grids: [...new Set(grids)].sort(),
  at,
});
