import type { Content } from 'pdfmake';
import type { ErasedIn } from './commitments.js';
import { type Part, rows } from './looks.js';
import { moment } from './moment.js';
import type { Names } from './names.js';
import type { Printing } from './printing.js';
import { readEntry } from './read-entry.js';

/** Where each erasure is on record: the dossier has the entries that it shows something as erased by. */
export const erasedIn = ({ dossier }: Printing): ErasedIn =>
  new Map(dossier.erasures.map(readEntry).flatMap(({ time, sequence }) => (time === null ? [] : [[time, sequence]])));

/** 擦除: on what ground, by whom, and when the last backup that could open it is gone. */
export const erasures = ({ dossier }: Printing, names: Names): Part => ({
  heading: '擦除记录',
  content: dossier.erasures.map(readEntry).map(({ sequence, time, data }): Content => {
    const ground = String(data['ground']);
    return {
      unbreakable: true,
      margin: [0, 0, 0, 8],
      stack: [
        rows([
          ['记录', `第 ${sequence} 条`],
          ['擦除时间', time === null ? '不详' : moment(time)],
          ['理由', names.code(ground) ?? ground],
          ['申请人', String(data['requestedBy'])],
          ['批准人', String(data['approvedBy'])],
          ['彻底失效', `${String(data['finalOn'])}：含有密钥的最后一份备份至此失效`],
        ]),
      ],
    };
  }),
});
