import type { Sentences } from './sentence.js';
import { en, zh } from './words.js';

/** What the registry, the custodians and the privacy rules put on the record. */
export const registrySentences: Sentences<
  | 'registry.unit-changed.v1'
  | 'registry.catalogue-published.v1'
  | 'registry.time-rules-published.v1'
  | 'registry.routing-rules-published.v1'
  | 'registry.admission-list-published.v1'
  | 'registry.admission-applied.v1'
  | 'registry.admission-opinion-given.v1'
  | 'registry.admission-decided.v1'
  | 'registry.grid-draft-changed.v1'
  | 'registry.grid-draft-discarded.v1'
  | 'registry.grid-draft-published.v1'
  | 'registry.grid-published.v1'
  | 'registry.revision-published.v1'
  | 'registry.post-granted.v1'
  | 'registry.post-withdrawn.v1'
  | 'registry.shift-changed.v1'
  | 'registry.shift-handed-over.v1'
  | 'registry.shift-taken-over.v1'
  | 'registry.shift-recalled.v1'
  | 'custody.transitions-declared.v1'
> = {
  'registry.unit-changed.v1': {
    zh: ({ code, name, change, successor }, names) =>
      `单位${name}（${code}）${zh.code(change)}${successor ? `，由${names.unit(successor)}承接` : ''}。`,
    en: ({ code, name, nameEn, change, successor }, names) =>
      `Unit ${nameEn ?? name} (${code}) ${en.code(change)}${successor ? `, succeeded by ${names.unit(successor)}` : ''}.`,
  },
  'registry.catalogue-published.v1': {
    zh: ({ version, items }) => `发布事项目录第 ${version} 版，共 ${items.length} 类。`,
    en: ({ version, items }) => `Published version ${version} of the catalogue, ${items.length} categories.`,
  },
  'registry.time-rules-published.v1': {
    zh: ({ county, version, validFrom }, names) =>
      `发布${names.unit(county)}时限规则第 ${version} 版，自 ${names.moment(validFrom)} 起施行。`,
    en: ({ county, version, validFrom }, names) =>
      `Published version ${version} of the time rules of ${names.unit(county)}, in force from ${names.moment(validFrom)}.`,
  },
  'registry.routing-rules-published.v1': {
    zh: ({ county, version, rules }, names) =>
      `发布${names.unit(county)}派遣规则第 ${version} 版，共 ${rules.length} 条。`,
    en: ({ county, version, rules }, names) =>
      `Published version ${version} of the routing rules of ${names.unit(county)}, ${rules.length} rules.`,
  },
  'registry.admission-list-published.v1': {
    zh: ({ county, version, items }, names) =>
      `发布${names.unit(county)}准入清单第 ${version} 版，共 ${items.length} 项。`,
    en: ({ county, version, items }, names) =>
      `Published version ${version} of the admission list of ${names.unit(county)}, ${items.length} items.`,
  },
  'registry.admission-applied.v1': {
    zh: ({ unit, item, asked }, names) =>
      `${names.unit(unit)}申请将${names.subcategory(item.subcategory)}准入${zh.code(item.level)}（${zh.code(item.kind)}），征求 ${asked.length} 个乡镇（街道）意见。`,
    en: ({ unit, item, asked }, names) =>
      `${names.unit(unit)} applies for ${names.subcategory(item.subcategory)} to be admitted to the ${en.code(item.level)} level (${en.code(item.kind)}); ${asked.length} townships are asked.`,
  },
  'registry.admission-opinion-given.v1': {
    zh: ({ unit, agrees }, names) => `${names.unit(unit)}对准入${agrees ? '表示同意' : '表示不同意'}。`,
    en: ({ unit, agrees }, names) => `${names.unit(unit)} ${agrees ? 'agrees' : 'does not agree'} to the admission.`,
  },
  'registry.admission-decided.v1': {
    zh: ({ decision, procedure, notice }) =>
      `${decision === 'ADMITTED' ? '准予准入' : '不予准入'}（${zh.code(procedure)}）${notice ? `，工作告知单 ${notice.number}` : ''}。`,
    en: ({ decision, procedure, notice }) =>
      `${decision === 'ADMITTED' ? 'Admitted' : 'Not admitted'} (${en.code(procedure)})${notice ? `, notice ${notice.number}` : ''}.`,
  },
  'registry.grid-draft-changed.v1': {
    zh: ({ county, change, grid }, names) =>
      `${names.unit(county)}网格草案：${zh.code(change)}${grid ? ` ${names.unit(grid)}` : ''}。`,
    en: ({ county, change, grid }, names) =>
      `Draft of the grids of ${names.unit(county)}: ${en.code(change)}${grid ? `, ${names.unit(grid)}` : ''}.`,
  },
  'registry.grid-draft-discarded.v1': {
    zh: ({ county, version }, names) => `${names.unit(county)}网格草案第 ${version} 版放弃。`,
    en: ({ county, version }, names) =>
      `Version ${version} of the draft of the grids of ${names.unit(county)} discarded.`,
  },
  'registry.grid-draft-published.v1': {
    zh: ({ county, version, revision }, names) =>
      `${names.unit(county)}网格草案第 ${version} 版发布为修订 ${revision}。`,
    en: ({ county, version, revision }, names) =>
      `Version ${version} of the draft of the grids of ${names.unit(county)} published as revision ${revision}.`,
  },
  'registry.grid-published.v1': {
    zh: ({ code, name, revision, kind }) => `发布${kind ? '专属' : ''}网格${name}（${code}），修订 ${revision}。`,
    en: ({ code, revision, kind }) => `Published ${kind ? 'dedicated ' : ''}grid ${code} of revision ${revision}.`,
  },
  'registry.revision-published.v1': {
    zh: ({ county, revision, grids, effectiveAt }, names) =>
      `${names.unit(county)}网格修订 ${revision} 发布，共 ${grids} 个网格，自 ${names.moment(effectiveAt)} 起生效。`,
    en: ({ county, revision, grids, effectiveAt }, names) =>
      `Published revision ${revision} of the grids of ${names.unit(county)}: ${grids} grids, in force from ${names.moment(effectiveAt)}.`,
  },
  'registry.post-granted.v1': {
    zh: ({ person, role, unit, delegation }, names) =>
      `${names.person(person)}任${names.unit(unit)}${zh.code(role)}${delegation ? `，受${names.person(delegation.by)}委托` : ''}。`,
    en: ({ person, role, unit, delegation }, names) =>
      `${names.person(person)} is ${en.code(role)} in ${names.unit(unit)}${delegation ? `, standing in for ${names.person(delegation.by)}` : ''}.`,
  },
  'registry.post-withdrawn.v1': {
    zh: ({ person }, names) => `免去${names.person(person)}的岗位。`,
    en: ({ person }, names) => `Withdrew a post of ${names.person(person)}.`,
  },
  'registry.shift-changed.v1': {
    zh: ({ person, role, startsAt, endsAt, cancelled }, names) =>
      `${cancelled ? '取消' : '安排'}${names.person(person)}的${zh.code(role)}值班：${names.moment(startsAt)} 至 ${names.moment(endsAt)}。`,
    en: ({ person, role, startsAt, endsAt, cancelled }, names) =>
      `${cancelled ? 'Cancelled' : 'Planned'} a shift of ${names.person(person)} as ${en.code(role)}: ${names.moment(startsAt)} to ${names.moment(endsAt)}.`,
  },
  'registry.shift-handed-over.v1': {
    zh: ({ outgoing, incoming, role, open }, names) =>
      `${names.person(outgoing)}向${names.person(incoming)}交${zh.code(role)}班，在办 ${countOf(open.byStage)} 件，逾期 ${open.overdue} 件。`,
    en: ({ outgoing, incoming, role, open }, names) =>
      `${names.person(outgoing)} hands the ${en.code(role)}’s desk to ${names.person(incoming)}: ${countOf(open.byStage)} open, ${open.overdue} overdue.`,
  },
  'registry.shift-taken-over.v1': {
    zh: ({ outgoing, incoming, role }, names) =>
      `${names.person(incoming)}接${names.person(outgoing)}的${zh.code(role)}班。`,
    en: ({ outgoing, incoming, role }, names) =>
      `${names.person(incoming)} took over the ${en.code(role)}’s desk from ${names.person(outgoing)}.`,
  },
  'registry.shift-recalled.v1': {
    zh: ({ outgoing, incoming }, names) => `${names.person(outgoing)}撤回对${names.person(incoming)}的交班。`,
    en: ({ outgoing, incoming }, names) =>
      `${names.person(outgoing)} took the handover to ${names.person(incoming)} back.`,
  },
  'custody.transitions-declared.v1': {
    zh: ({ service }) => `${zh.service(service)}服务登记其流转表，此后按该表办理。`,
    en: ({ service }) => `The service ${en.service(service)} declared the table of steps it works by from now on.`,
  },
};

const countOf = (stages: readonly { readonly count: number }[]): number =>
  stages.reduce((sum, { count }) => sum + count, 0);
