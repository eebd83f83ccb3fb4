import type { Content } from 'pdfmake';
import { commitments, proofs, verification } from './annex.js';
import { cover, summary } from './cover.js';
import { erasedIn, erasures } from './erasures.js';
import { type Covers, legibleIn } from './legible.js';
import { faded, hairline, headed, ink, line, page, styles } from './looks.js';
import { moment } from './moment.js';
import { Names } from './names.js';
import type { Printing } from './printing.js';
import { rules } from './rules.js';
import { timeline } from './timeline.js';

/**
 * A document to be set in type: plain data, to be handed to another thread. What stands on every page is apart, since
 * only the typesetter knows how many there are.
 */
export interface Sheet {
  readonly definition: Readonly<Record<string, unknown>>;
  readonly head: Content;
  /** The number of the page is put beside it. */
  readonly foot: Content;
}

const numerals = '一二三四五六七八九';

/** The dossier as a document, every text of it legible. */
export function sheetOf(printing: Printing, covers: Covers): Sheet {
  const names = new Names(printing.dossier.rules, printing.unitNames);
  const erased = erasedIn(printing);
  const parts = [
    summary(printing, names),
    timeline(printing, names, erased),
    rules(printing, names),
    erasures(printing, names),
    proofs(printing),
    commitments(printing),
    verification(printing),
  ].filter(({ content }) => content.length > 0);
  const title = `事件卷宗 ${printing.incident.held.number ?? printing.incident.incidentId}`;
  const content = [
    ...cover(printing, names),
    ...parts.flatMap((part, index) => headed({ ...part, heading: `${numerals[index]}、${part.heading}` })),
  ];
  const definition = {
    pageSize: 'A4',
    pageMargins: [page.left, page.top, page.right, page.bottom],
    info: {
      title,
      subject: printing.incident.incidentId,
      creator: 'Grid Dispatch 网格指挥',
      creationDate: printing.givenAt,
    },
    language: 'zh-CN',
    displayTitle: true,
    version: '1.7',
    defaultStyle: { font: 'Sans', fontSize: 9, lineHeight: 1.15, color: ink },
    styles,
    watermark: watermarkOf(printing, names),
    content,
  };
  return legibleIn({ definition, head: headOf(title, printing), foot: footOf(printing, names) }, covers);
}

function headOf(title: string, { dossier }: Printing): Content {
  return {
    margin: [page.left, 28, page.right, 0],
    fontSize: 8,
    color: faded,
    stack: [
      { columns: [{ text: title }, { text: `检查点：${dossier.checkpoint.size} 条记录`, alignment: 'right' }] },
      line(hairline, 0.5, [0, 4, 0, 0]),
    ],
  };
}

const footOf = ({ reader: { person, post }, givenAt }: Printing, names: Names): Content => ({
  stack: [
    { text: `交付 ${names.role(post.role)}　${names.unit(post.unit)}　${moment(givenAt)}` },
    { text: `人员 ${person}　含个人信息，限履职使用，不得外传`, margin: [0, 1, 0, 0] },
  ],
});

/** Who let it out is on every page, however it is cut. */
const watermarkOf = ({ reader: { person, post }, givenAt }: Printing, names: Names) => ({
  text: `${names.role(post.role)} ${person} ${moment(givenAt)}`,
  font: 'Sans',
  color: '#000000',
  opacity: 0.06,
  fontSize: 22,
});
