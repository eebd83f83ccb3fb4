import type { Texts } from '../../language/language.js';

export const texts: Texts = {
  room: ['单位', 'Units'],
  intro: [
    '乡镇（街道）、社区（村）和部门。撤销或合并时，未结事项和岗位转给承接单位；编码永不重用。',
    'Townships, communities and departments. What is open passes to the successor; a code is never used again.',
  ],
  closed: ['含已撤销的单位', 'With units that are closed'],
  new: ['新设单位', 'New unit'],
  code: ['编码', 'Code'],
  name: ['名称', 'Name'],
  nameEn: ['英文名（可空）', 'English name (optional)'],
  level: ['层级', 'Level'],
  parent: ['上级单位', 'Parent'],
  state: ['状态', 'State'],
  open: ['在设', 'Open'],
  closedState: ['已撤销', 'Closed'],
  successor: ['承接单位', 'Successor'],
  levels: {
    city: ['市', 'City'],
    county: ['县（区）', 'County'],
    township: ['乡镇（街道）', 'Township'],
    community: ['社区（村）', 'Community'],
    department: ['部门', 'Department'],
    grid: ['网格', 'Grid'],
  },
  codeHint: {
    township: ['12 位：县 6 位＋乡镇 3 位＋000', '12 digits: 6 of the county, 3 of its own, 000'],
    community: ['12 位：乡镇 9 位＋社区 3 位', '12 digits: 9 of the township, 3 of its own'],
    department: [
      'D＋县 6 位＋“-”＋小写英文，如 D430211-sanitation',
      'D, 6 digits of the county, a dash, lower-case letters: D430211-sanitation',
    ],
  },
  rename: ['更名', 'Rename'],
  abolish: ['撤销', 'Abolish'],
  merge: ['并入其他单位', 'Merge into another'],
  into: ['并入', 'Into'],
  reason: ['事由', 'Why'],
  confirm: ['确定', 'Confirm'],
  sheetName: ['单位', 'units'],
};
