import type { Content } from 'pdfmake';
import type { Dossier } from '../dossier.js';
import { hairline, type Part } from './looks.js';
import { moment } from './moment.js';
import type { Names } from './names.js';
import type { Printing } from './printing.js';
import { readEntry } from './read-entry.js';

/** Numbers of entries that surely find room on a page. */
const most = 100;

/** 适用规则: what the steps were judged by, and in which entry it was published. */
export const rules = ({ dossier }: Printing, names: Names): Part => ({
  heading: '当时适用的规则',
  content: dossier.rules.length === 0 ? [] : [table(dossier.rules, names)],
  runsOn: dossier.rules.reduce((count, { steps }) => count + steps.length, 0) > most,
});

const table = (named: Dossier['rules'], names: Names): Content => ({
  table: {
    headerRows: 1,
    widths: [130, '*', 160],
    body: [
      ['规则', '适用的记录', '公布'].map((text) => ({ text, style: 'label', ...underlined })),
      ...named.map(({ rule, steps, entry }) => [
        { text: nameOf(rule, names), ...underlined },
        { text: `第 ${steps.join('、')} 条`, ...underlined },
        entry
          ? { text: `第 ${entry.sequence} 条，${moment(readEntry(entry).time ?? entry.receivedAt)}`, ...underlined }
          : { text: '留痕库中没有公布记录', style: 'warning', ...underlined },
      ]),
    ],
  },
});

const underlined = {
  border: [false, false, false, true] as [boolean, boolean, boolean, boolean],
  borderColor: [hairline, hairline, hairline, hairline] as [string, string, string, string],
};

function nameOf(rule: Dossier['rules'][number]['rule'], names: Names): string {
  switch (rule.kind) {
    case 'TRANSITIONS':
      return `流转规则（${names.service(rule.service)}）`;
    case 'CATALOGUE':
      return `事项目录　第 ${rule.version} 版`;
    case 'GRID_REVISION':
      return `网格划分　第 ${rule.revision} 版`;
    case 'TIME_RULES':
      return `时限规则　第 ${rule.version} 版`;
  }
}
