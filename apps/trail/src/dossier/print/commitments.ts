import type { Content } from 'pdfmake';
import type { Dossier } from '../dossier.js';
import { labelOf, placeOf } from './fields.js';
import { code, hairline, type Span, wrapping } from './looks.js';
import { maskedNumbers } from './masked-numbers.js';
import { moment } from './moment.js';

type Shown = Dossier['commitments'][number];

/** Where an erasure is on record, by the moment of it. */
export type ErasedIn = ReadonlyMap<string, number>;

/** What stands behind the commitments of an entry: each text beneath its name, each file with its digest. */
export const behind = (commitments: readonly Shown[], erasedIn: ErasedIn): Content[] =>
  [...commitments].sort(inReadingOrder).map((one) => {
    const id = one.kind === 'FILE' ? `　${one.id}` : '';
    const heading = [
      { text: nameOf(one.field), style: 'label' },
      { text: id, style: 'aside' },
    ];
    return { stack: [{ text: heading }, openingOf(one, erasedIn)], margin: [0, 4, 0, 0] };
  });

const inReadingOrder = (one: Shown, other: Shown): number =>
  placeOf(one.field.split('.')[1] ?? '') - placeOf(other.field.split('.')[1] ?? '');

/** `data.evidence.0` is 附件 1. */
function nameOf(field: string): string {
  const [, name = field, ...inner] = field.split('.');
  const place = inner.map((part) => (/^\d+$/.test(part) ? String(Number(part) + 1) : labelOf(part)));
  return [labelOf(name), ...place].join(' ');
}

function openingOf({ kind, opening, commitment }: Shown, erasedIn: ErasedIn): Content {
  if (!opening) {
    const what = kind === 'TEXT' ? '原文' : '摘要';
    return quoted([{ text: `未开启：${what}不在本卷宗内。承诺值 `, style: 'label' }, code(commitment)]);
  }
  if ('erasedAt' in opening) {
    const where = erasedIn.get(opening.erasedAt);
    const on = where === undefined ? '' : `，见第 ${where} 条记录`;
    return quoted([{ text: `已于 ${moment(opening.erasedAt)} 依法擦除${on}。`, style: 'warning' }]);
  }
  if ('digest' in opening) {
    const digest = Buffer.from(opening.digest, 'base64url').toString('hex');
    return quoted([{ text: 'SHA-256 ', style: 'label' }, code(digest)]);
  }
  return quoted(
    opening.content === '' ? [{ text: '（空）', style: 'label' }] : wrapping(maskedNumbers(opening.content)),
  );
}

/** With a rule at its left, as what others said. */
const quoted = (text: Span[]): Content => ({
  table: {
    widths: ['*'],
    body: [
      [
        {
          text,
          style: 'quoted',
          margin: [4, 1, 0, 1],
          border: [true, false, false, false],
          borderColor: [hairline, hairline, hairline, hairline],
        },
      ],
    ],
  },
  margin: [0, 2, 0, 0],
});
