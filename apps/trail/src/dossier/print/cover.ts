import { parseCheckpoint, parseNote } from '#signed-note';
import type { Content } from 'pdfmake';
import type { Dossier } from '../dossier.js';
import { pointOf } from './fields.js';
import { code, line, type Part, rows, vermilion } from './looks.js';
import { moment } from './moment.js';
import type { Names } from './names.js';
import type { Printing } from './printing.js';
import { readEntry } from './read-entry.js';
import { stageWords } from './words.js';

/** 事件卷宗: which incident, as of which checkpoint, given to whom and when. */
export const cover = (printing: Printing, names: Names): Content[] => [
  { text: '事件卷宗', style: 'title', alignment: 'center', margin: [0, 6, 0, 6] },
  { text: printing.incident.held.number ?? '受理编号不详', alignment: 'center', fontSize: 12, margin: [0, 0, 0, 8] },
  line(vermilion, 1.6),
  line(vermilion, 0.5, [0, 2, 0, 12]),
  given(printing, names),
];

function given({ dossier, incident, reader, givenAt }: Printing, names: Names): Content {
  const { role, unit, delegatedBy } = reader.post;
  const who = [
    names.role(role),
    names.unit(unit),
    `人员 ${reader.person}`,
    ...(delegatedBy ? [`代 ${delegatedBy}`] : []),
  ];
  const { origin, size, root } = parseCheckpoint(parseNote(dossier.checkpoint.note).text);
  return rows([
    ['事件标识', incident.incidentId],
    ['交付对象', who.join('　')],
    ['交付时间', `${moment(givenAt)}（北京时间）`],
    ['检查点', `留痕库 ${origin}，共 ${size} 条记录，以下内容截至该检查点`],
    ['树根', { ...code(root.toString('base64')), fontSize: 8.5 }],
  ]);
}

/** 概要: where the case stands. */
export function summary({ dossier, incident }: Printing, names: Names): Part {
  const { scope, particulars, place, held, stage } = incident;
  const reported = dossier.entries.map(readEntry).find(({ type }) => type === 'incident.reported.v1')?.data;
  const channel = reported?.['channel'];
  const pairs: [string, Content][] = [
    ['当前阶段', { text: stageWords[stage], bold: true }],
    ['类别', particulars.subcategory === null ? '未定' : names.subcategory(particulars.subcategory)],
    ['紧急', particulars.urgent ? '是' : '否'],
    ['上报时间', held.reportedAt === null ? '不详' : moment(held.reportedAt)],
    ['渠道', typeof channel === 'string' ? (names.code(channel) ?? channel) : '不详'],
    ['要求保密', reported?.['confidential'] === true ? '是' : '否'],
    ['地点', names.place(scope.grid)],
    ['坐标', place ? pointOf(place.point) : '不详'],
    ['主办单位', scope.leadUnit === null ? '尚未派遣' : names.unit(scope.leadUnit)],
    ['协办单位', scope.coUnits.map((unit) => names.unit(unit)).join('、') || '无'],
    ['记录', `${dossier.entries.length} 条，其中办理步骤 ${incident.version} 步`],
    ['文字', tally(dossier.commitments, 'TEXT')],
    ['附件', tally(dossier.commitments, 'FILE')],
  ];
  return { heading: '概要', content: [rows(pairs)] };
}

/** How many of them are open; one that several entries refer to counts once. */
function tally(commitments: Dossier['commitments'], kind: 'TEXT' | 'FILE'): string {
  const all = [...new Map(commitments.filter((one) => one.kind === kind).map((one) => [one.id, one])).values()];
  if (all.length === 0) return '无';
  const erased = all.filter(({ opening }) => opening && 'erasedAt' in opening).length;
  const closed = all.filter(({ opening }) => !opening).length;
  return [
    `共 ${all.length} 份`,
    `已开启并核对 ${all.length - erased - closed} 份`,
    ...(closed > 0 ? [`未开启 ${closed} 份`] : []),
    ...(erased > 0 ? [`已擦除 ${erased} 份`] : []),
  ].join('，');
}
