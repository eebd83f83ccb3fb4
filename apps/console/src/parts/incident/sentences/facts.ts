import type { IncidentFactType } from '#contracts';
import type { Sentences } from './sentence.js';
import { en, zh } from './words.js';

/** 旁注: what is about an incident and no step of it. */
export const factSentences: Sentences<IncidentFactType> = {
  'incident.call-repeated.v1': {
    zh: ({ confidential }) => `有人就此事再次来电${confidential ? '，要求保密' : ''}。`,
    en: ({ confidential }) => `Somebody called about it again${confidential ? ', to be kept confidential' : ''}.`,
  },
  'incident.caller-withdrew.v1': {
    zh: () => '来电人撤诉；现场问题仍继续办理。',
    en: () => 'The caller took it back; what is wrong on the spot is still dealt with.',
  },
  'incident.remarked.v1': { zh: () => '写了备注。', en: () => 'Left a remark.' },
  'incident.urged.v1': {
    zh: ({ text }) => `催办${text ? '，附说明' : ''}。`,
    en: ({ text }) => `Urged whoever has it${text ? ', with a message' : ''}.`,
  },
  'incident.caller-contacted.v1': {
    zh: ({ reached }) => (reached ? '已联系来电人。' : '联系来电人，未接通。'),
    en: ({ reached }) => (reached ? 'Got in touch with the caller.' : 'Tried to reach the caller, in vain.'),
  },
  'incident.hotline-ordered.v1': {
    zh: ({ orderNo, orderVersion, appealType, dueAt, completedAt }, names) =>
      `12345 热线工单 ${orderNo}（第 ${orderVersion} 版，${appealType}），热线时限 ${names.moment(dueAt)}` +
      `${completedAt ? `，热线办结 ${names.moment(completedAt)}` : ''}。`,
    en: ({ orderNo, orderVersion, appealType, dueAt, completedAt }, names) =>
      `Order ${orderNo} of the 12345 hotline (version ${orderVersion}, ${en.code(appealType)}), due there ${names.moment(dueAt)}` +
      `${completedAt ? `, completed there ${names.moment(completedAt)}` : ''}.`,
  },
  'incident.hotline-surveyed.v1': {
    zh: ({ orderNo, reached, resolution, satisfaction }) =>
      reached
        ? `热线回访（工单 ${orderNo}）接通：${resolution ? `${zh.code(resolution)}，` : ''}${zh.code(satisfaction)}。`
        : `热线回访（工单 ${orderNo}）未接通，不计为满意。`,
    en: ({ orderNo, reached, resolution, satisfaction }) =>
      reached
        ? `The hotline called back (order ${orderNo}): ${resolution ? `${en.code(resolution)}, ` : ''}${en.code(satisfaction)}.`
        : `The hotline called back (order ${orderNo}) and reached nobody; not counted as satisfied.`,
  },
  'incident.resident-surveyed.v1': {
    zh: ({ resolution, satisfaction, asksForReopening }) =>
      `群众评价：${zh.code(resolution)}，${zh.code(satisfaction)}${asksForReopening ? '，并申请重新办理' : ''}。`,
    en: ({ resolution, satisfaction, asksForReopening }) =>
      `The resident rated it: ${en.code(resolution)}, ${en.code(satisfaction)}${asksForReopening ? '; they ask for it to be done once more' : ''}.`,
  },
  'incident.supervised.v1': {
    zh: ({ unit, until }, names) => `督办${unit ? names.unit(unit) : ''}，须于 ${names.moment(until)} 前办结。`,
    en: ({ unit, until }, names) =>
      `Put ${unit ? names.unit(unit) : 'it'} under supervision, to be done by ${names.moment(until)}.`,
  },
  'incident.reminded.v1': {
    zh: ({ clock, percent, dueAt, unit }, names) =>
      `到期提醒：${zh.clock(clock)}时限已用 ${percent}%，截止 ${names.moment(dueAt)}${unit ? `（${names.unit(unit)}）` : ''}。`,
    en: ({ clock, percent, dueAt, unit }, names) =>
      `Reminder: ${percent}% of the time for ${en.clock(clock)} is used, due ${names.moment(dueAt)}${unit ? ` (${names.unit(unit)})` : ''}.`,
  },
  'incident.deadline-breached.v1': {
    zh: ({ clock, dueAt, unit }, names) =>
      `逾期：${zh.clock(clock)}时限 ${names.moment(dueAt)} 已过${unit ? `，责任单位${names.unit(unit)}` : ''}。`,
    en: ({ clock, dueAt, unit }, names) =>
      `Overdue: ${en.clock(clock)} was due ${names.moment(dueAt)}${unit ? `, ${names.unit(unit)} answers for it` : ''}.`,
  },
  'incident.carded.v1': {
    zh: ({ card, clock, unit }, names) =>
      `${unit ? `对${names.unit(unit)}` : ''}亮${zh.code(card)}：${zh.clock(clock)}逾期。`,
    en: ({ card, clock, unit }, names) =>
      `${unit ? `${names.unit(unit)} is shown a` : 'A'} ${en.code(card)}: ${en.clock(clock)} is overdue.`,
  },
  'incident.telephoned.v1': {
    zh: ({ unit, dueAt }, names) =>
      `紧急事项逾时未签收（${names.moment(dueAt)}），电话催办${unit ? names.unit(unit) : ''}。`,
    en: ({ unit, dueAt }, names) =>
      `Urgent and not signed for by ${names.moment(dueAt)}: to be told ${unit ? `to ${names.unit(unit)} ` : ''}by telephone.`,
  },
};
