import type { Content } from 'pdfmake';
import type { Dossier } from '../dossier.js';
import { behind, type ErasedIn } from './commitments.js';
import { type Field, fieldsOf } from './fields.js';
import { hairline, line, type Part, wrapping } from './looks.js';
import { moment } from './moment.js';
import { type Names, wordIn } from './names.js';
import type { Printing } from './printing.js';
import { type PrintedEntry, readEntry } from './read-entry.js';
import { stageWords } from './words.js';

const whenWidth = 88;
/** Points; what a label and a short value need. */
const halfWidth = 196;
/** Characters. */
const longest = { value: 15, unbroken: 1_500 };

/** 办理过程: every entry, in the order in which the trail received them. */
export function timeline({ dossier }: Printing, names: Names, erasedIn: ErasedIn): Part {
  const passedOver = new Set(dossier.passedOver);
  const bySequence = new Map<number, Dossier['commitments']>(dossier.entries.map(({ sequence }) => [sequence, []]));
  for (const one of dossier.commitments) bySequence.get(one.sequence)?.push(one);
  const entries = dossier.entries.map(readEntry).map((entry): Content => {
    const commitments = bySequence.get(entry.sequence) ?? [];
    const fields = fieldsOf(entry.data, names);
    const lengths = [
      ...Object.values(entry).map((value) => (typeof value === 'string' ? value.length : 0)),
      ...fields.map(({ label, value }) => label.length + value.length),
      ...commitments.map(lengthOf),
    ];
    return {
      // Short ones stay on one page. What is kept together and longer than a page would vanish: it goes on overleaf.
      unbreakable: lengths.reduce((sum, length) => sum + length, 0) < longest.unbroken,
      stack: [
        {
          columns: [
            { width: whenWidth, stack: whenOf(entry) },
            {
              width: '*',
              stack: [
                ...whatOf(entry, names, passedOver.has(entry.sequence)),
                ...paired(fields),
                ...behind(commitments, erasedIn),
              ],
            },
          ],
          columnGap: 10,
        },
        line(hairline, 0.4, [0, 7, 0, 7]),
      ],
    };
  });
  return { heading: '办理过程', content: entries, runsOn: true };
}

/** About how many characters it takes on paper. */
const lengthOf = ({ field, commitment, opening }: Dossier['commitments'][number]): number =>
  opening && 'content' in opening
    ? opening.content.length + 40 * opening.content.split('\n').length
    : field.length + commitment.length;

function whenOf({ time, receivedAt, sequence, version }: PrintedEntry): Content[] {
  const step = version === null ? '' : `　第 ${version} 步`;
  return [
    { text: time === null ? '时间不详' : moment(time), bold: true, fontSize: 8.5 },
    { text: `留痕 ${moment(receivedAt)}`, style: 'aside' },
    { text: `第 ${sequence} 条${step}`, style: 'aside' },
  ];
}

function whatOf(entry: PrintedEntry, names: Names, isPassedOver: boolean): Content[] {
  const { title, stage, type } = entry;
  const after = stage === null ? [] : [{ text: `　→ ${wordIn(stageWords, stage) ?? stage}`, bold: false, fontSize: 9 }];
  const kind = type === null || title === type ? [] : [{ text: `　${type}`, style: 'aside', bold: false }];
  return [
    { text: [{ text: title }, ...after, ...kind], style: 'step' },
    ...whoOf(entry, names),
    ...(isPassedOver ? [{ text: '未计为步骤：各服务均不采信这条记录。', style: 'warning' }] : []),
  ];
}

function whoOf({ actor, actorpost, actorunit, actorrole, actorfor }: PrintedEntry, names: Names): Content[] {
  if (actor === null) return [{ text: '办理人不详', style: 'label' }];
  const [kind, service] = actor.split(':', 2);
  if (service !== undefined) {
    const who = kind === 'system' ? '系统按规则办理' : kind === 'operator' ? '运维程序' : String(kind);
    return [{ text: `${who}（${names.service(service)}）`, style: 'label' }];
  }
  const post = [
    ...(actorrole === null ? [] : [names.role(actorrole)]),
    ...(actorunit === null ? [] : [names.unit(actorunit)]),
  ];
  const ids = [
    `人员 ${actor}`,
    ...(actorpost === null ? [] : [`岗位 ${actorpost}`]),
    ...(actorfor === null ? [] : [`代 ${actorfor}`]),
  ];
  return [
    ...(post.length === 0 ? [] : [{ text: post.join('　'), style: 'label' }]),
    { text: ids.join('　'), style: 'aside', margin: [0, 0, 0, 2] },
  ];
}

/** Label and value; two short ones beside each other. */
function paired(fields: readonly Field[]): Content[] {
  const shown: Content[] = [];
  for (let at = 0; at < fields.length;) {
    const pair = [fields[at]!, fields[at + 1]].filter(
      (field) => field !== undefined && field.value.length <= longest.value,
    );
    const row = pair.length === 2 ? pair : [fields[at]!];
    at += row.length;
    const columns = row.map((field) => ({ width: row.length === 2 ? halfWidth : '*', stack: [labelled(field!)] }));
    shown.push({ columns, margin: [0, 1, 0, 0] });
  }
  return shown;
}

const labelled = ({ label, value }: Field): Content => ({
  columns: [
    { width: 62, text: label, style: 'label' },
    { width: '*', text: wrapping(value) },
  ],
  columnGap: 4,
});
