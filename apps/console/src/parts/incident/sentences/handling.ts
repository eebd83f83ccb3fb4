import type { Sentences } from './sentence.js';
import { en, zh } from './words.js';

/** What the units do that handle it. */
export const handlingSentences: Sentences<
  | 'incident.self-handled.v1'
  | 'incident.acknowledged.v1'
  | 'incident.return-requested.v1'
  | 'incident.extension-requested.v1'
  | 'incident.extended.v1'
  | 'incident.extension-denied.v1'
  | 'incident.suspension-requested.v1'
  | 'incident.suspended.v1'
  | 'incident.suspension-denied.v1'
  | 'incident.resumed.v1'
  | 'incident.secured.v1'
  | 'incident.sub-task-done.v1'
  | 'incident.sub-task-waived.v1'
  | 'incident.fed-back.v1'
> = {
  'incident.self-handled.v1': {
    zh: ({ subcategory, before, after }, names) =>
      `当场自行处置（${names.subcategory(subcategory)}），处置前附件 ${before.length} 份、处置后 ${after.length} 份。`,
    en: ({ subcategory, before, after }, names) =>
      `Dealt with on the spot (${names.subcategory(subcategory)}); ${before.length} photos before, ${after.length} after.`,
  },
  'incident.acknowledged.v1': {
    zh: ({ unit, handler }, names) => `${names.unit(unit)}签收，经办人${names.person(handler)}。`,
    en: ({ unit, handler }, names) => `Signed for by ${names.unit(unit)}; ${names.person(handler)} handles it.`,
  },
  'incident.return-requested.v1': {
    zh: ({ unit, suggestedUnit, returnCount }, names) =>
      `${names.unit(unit)}申请退单（第 ${returnCount} 次）${suggestedUnit ? `，建议由${names.unit(suggestedUnit)}办理` : ''}；处置时限照常计算。`,
    en: ({ unit, suggestedUnit, returnCount }, names) =>
      `${names.unit(unit)} asks to return it (no. ${returnCount})${suggestedUnit ? ` and suggests ${names.unit(suggestedUnit)}` : ''}; the handling clock runs on.`,
  },
  'incident.extension-requested.v1': {
    zh: ({ unit, by, limitKind, newDueAt }, names) =>
      `${names.unit(unit)}申请延期 ${by} ${zh.code(limitKind)}，至 ${names.moment(newDueAt)}。`,
    en: ({ unit, by, limitKind, newDueAt }, names) =>
      `${names.unit(unit)} asks for ${by} ${en.code(limitKind)} more, until ${names.moment(newDueAt)}.`,
  },
  'incident.extended.v1': {
    zh: ({ by, limitKind, newDueAt }, names) =>
      `同意延期 ${by} ${zh.code(limitKind)}，至 ${names.moment(newDueAt)}；原时限保留在案。`,
    en: ({ by, limitKind, newDueAt }, names) =>
      `Extended by ${by} ${en.code(limitKind)}, until ${names.moment(newDueAt)}; the first deadline stays on record.`,
  },
  'incident.extension-denied.v1': {
    zh: ({ requestedBy }, names) => `不同意${names.person(requestedBy)}申请的延期，时限不变。`,
    en: ({ requestedBy }, names) =>
      `Denied the extension that ${names.person(requestedBy)} asked for; the deadline stays.`,
  },
  'incident.suspension-requested.v1': {
    zh: ({ unit, reviewOn }, names) => `${names.unit(unit)}申请中止，${reviewOn} 复核；裁定前时限照常计算。`,
    en: ({ unit, reviewOn }, names) =>
      `${names.unit(unit)} asks to suspend it, to be reviewed on ${reviewOn}; the clock runs on until the ruling.`,
  },
  'incident.suspended.v1': {
    zh: ({ reviewOn }) => `同意中止，时限暂停，${reviewOn} 复核。`,
    en: ({ reviewOn }) => `Suspended: the clock stands still, to be reviewed on ${reviewOn}.`,
  },
  'incident.suspension-denied.v1': {
    zh: ({ requestedBy }, names) => `不同意${names.person(requestedBy)}申请的中止，时限不变。`,
    en: ({ requestedBy }, names) =>
      `Denied the suspension that ${names.person(requestedBy)} asked for; the deadline stays.`,
  },
  'incident.resumed.v1': {
    zh: ({ basis }) => `恢复处置：${zh.code(basis)}。`,
    en: ({ basis }) => `Handling goes on: ${en.code(basis)}.`,
  },
  'incident.secured.v1': {
    zh: ({ unit, evidence }, names) =>
      `${names.unit(unit)}已控制险情，附件 ${evidence.length} 份；恢复原状的时限继续计算。`,
    en: ({ unit, evidence }, names) =>
      `${names.unit(unit)} made it safe, evidence: ${evidence.length}; the clock for restoring it runs on.`,
  },
  'incident.sub-task-done.v1': {
    zh: ({ unit, evidence }, names) => `${names.unit(unit)}完成协办，附件 ${evidence.length} 份。`,
    en: ({ unit, evidence }, names) => `${names.unit(unit)} did its part, evidence: ${evidence.length}.`,
  },
  'incident.sub-task-waived.v1': {
    zh: ({ unit }, names) => `免除${names.unit(unit)}的协办。`,
    en: ({ unit }, names) => `Did without the part of ${names.unit(unit)}.`,
  },
  'incident.fed-back.v1': {
    zh: ({ unit, handlers, evidence }, names) =>
      `${names.unit(unit)}反馈处置完毕，经办人${handlers.map(names.person).join('、')}，附件 ${evidence.length} 份；转核查。`,
    en: ({ unit, handlers, evidence }, names) =>
      `${names.unit(unit)} says it is done, handled by ${handlers.map(names.person).join(', ')}, evidence: ${evidence.length}; to be inspected.`,
  },
};
