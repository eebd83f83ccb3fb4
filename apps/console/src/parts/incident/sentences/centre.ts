import type { Sentences } from './sentence.js';
import { en, zh } from './words.js';

/** What the centre does with a report: taken in, verified, registered, dispatched, ruled on. */
export const centreSentences: Sentences<
  | 'incident.reported.v1'
  | 'incident.verification-requested.v1'
  | 'incident.verified.v1'
  | 'incident.registered.v1'
  | 'incident.rejected.v1'
  | 'incident.merged.v1'
  | 'incident.unmerged.v1'
  | 'incident.escalated.v1'
  | 'incident.dispatched.v1'
  | 'incident.return-ruled.v1'
  | 'incident.transferred.v1'
  | 'incident.passed-on.v1'
  | 'incident.corrected.v1'
  | 'incident.supplemented.v1'
  | 'incident.void-requested.v1'
  | 'incident.void-denied.v1'
  | 'incident.voided.v1'
> = {
  'incident.reported.v1': {
    zh: ({ channel, number, grid, subcategory, confidential, evidence }, names) =>
      `经${zh.code(channel)}上报，编号 ${number}，位于${names.unit(grid)}` +
      `${subcategory ? `，初判为${names.subcategory(subcategory)}` : ''}` +
      `${evidence.length > 0 ? `，附件 ${evidence.length} 份` : ''}${confidential ? '，要求保密' : ''}。`,
    en: ({ channel, number, grid, subcategory, confidential, evidence }, names) =>
      `Reported through ${en.code(channel)} as ${number}, in ${names.unit(grid)}` +
      `${subcategory ? `, taken for ${names.subcategory(subcategory)}` : ''}` +
      `${evidence.length > 0 ? `, with ${files(evidence.length)}` : ''}${confidential ? '; to be kept confidential' : ''}.`,
  },
  'incident.verification-requested.v1': {
    zh: ({ worker, chosenAs, attempt }, names) =>
      `请${names.person(worker)}（${zh.code(chosenAs)}）到现场核实，第 ${attempt} 次。`,
    en: ({ worker, chosenAs, attempt }, names) =>
      `Asked ${names.person(worker)} (${en.code(chosenAs)}) to verify it on the spot, attempt ${attempt}.`,
  },
  'incident.verified.v1': {
    zh: ({ outcome }) => `现场核实：${zh.code(outcome)}。`,
    en: ({ outcome }) => `Verified on the spot: ${en.code(outcome)}.`,
  },
  'incident.registered.v1': {
    zh: ({ subcategory, urgent, level, grid }, names) =>
      `立案为${names.subcategory(subcategory)}${urgent ? '（紧急）' : ''}，由${zh.code(level)}一级处理，网格${names.unit(grid)}。`,
    en: ({ subcategory, urgent, level, grid }, names) =>
      `Registered as ${names.subcategory(subcategory)}${urgent ? ' (urgent)' : ''} at ${en.code(level)} level, grid ${names.unit(grid)}.`,
  },
  'incident.rejected.v1': {
    zh: ({ reasonCode }) => `不予立案：${zh.code(reasonCode)}。`,
    en: ({ reasonCode }) => `Rejected: ${en.code(reasonCode)}.`,
  },
  'incident.merged.v1': {
    zh: ({ masterNumber }) => `并入主案 ${masterNumber}。`,
    en: ({ masterNumber }) => `Merged into ${masterNumber}.`,
  },
  'incident.unmerged.v1': {
    zh: ({ masterNumber }) => `从主案 ${masterNumber} 中撤出，单独办理。`,
    en: ({ masterNumber }) => `Taken out of ${masterNumber} again, to be handled by itself.`,
  },
  'incident.escalated.v1': {
    zh: ({ from, to, emergency }) =>
      `由${zh.code(from)}报送${zh.code(to)}${emergency ? `，紧急求助：${zh.code(emergency)}` : ''}。`,
    en: ({ from, to, emergency }) =>
      `Passed from ${en.code(from)} to ${en.code(to)} level${emergency ? `; emergency: ${en.code(emergency)}` : ''}.`,
  },
  'incident.dispatched.v1': {
    zh: ({ leadUnit, coUnits, basis }, names) =>
      `派遣给${names.unit(leadUnit)}主办${helpedBy(coUnits, names.unit, '，', '、')}` +
      `${basis.kind === 'BY_HAND' ? `；建议的是${names.unit(basis.suggested.leadUnit)}，人工改派` : ''}` +
      `${basis.kind === 'RULE' ? `；依派遣规则 ${basis.rule}（第 ${basis.version} 版）` : ''}` +
      `${basis.kind === 'CATALOGUE' ? `；依事项目录第 ${basis.version} 版` : ''}。`,
    en: ({ leadUnit, coUnits, basis }, names) =>
      `Dispatched to ${names.unit(leadUnit)}${coUnits.length > 0 ? `, helped by ${coUnits.map(names.unit).join(', ')}` : ''}` +
      `${basis.kind === 'BY_HAND' ? `; by hand, ${names.unit(basis.suggested.leadUnit)} was suggested` : ''}` +
      `${basis.kind === 'RULE' ? `; by routing rule ${basis.rule} (version ${basis.version})` : ''}` +
      `${basis.kind === 'CATALOGUE' ? `; by the catalogue, version ${basis.version}` : ''}.`,
  },
  'incident.return-ruled.v1': {
    zh: ({ decision, leadUnit, groundless, binding }, names) =>
      `${binding ? '终局裁定' : '裁定'}：${decision === 'UPHELD' ? `同意退单，改由${names.unit(leadUnit)}主办` : `不同意退单，仍由${names.unit(leadUnit)}主办`}` +
      `${groundless ? '，认定推诿' : ''}。`,
    en: ({ decision, leadUnit, groundless, binding }, names) =>
      `${binding ? 'Binding ruling' : 'Ruled'}: ${decision === 'UPHELD' ? `return upheld, now with ${names.unit(leadUnit)}` : `return denied, stays with ${names.unit(leadUnit)}`}` +
      `${groundless ? '; found groundless, counts as buck-passing' : ''}.`,
  },
  'incident.transferred.v1': {
    zh: ({ area }, names) => `移交${area ? names.unit(area) : '其他机关'}办理。`,
    en: ({ area }, names) => `Transferred to ${area ? names.unit(area) : 'another authority'}.`,
  },
  'incident.passed-on.v1': {
    zh: ({ grid, units }, names) =>
      [
        ...(grid ? [`网格调整，顺移至${names.unit(grid.after.grid)}`] : []),
        ...(units ? [`单位变动，由${names.unit(units.after.leadUnit ?? units.after.coUnits[0] ?? '')}承接`] : []),
      ].join('；') + '。',
    en: ({ grid, units }, names) =>
      [
        ...(grid ? [`Grid retired: passed on to ${names.unit(grid.after.grid)}`] : []),
        ...(units
          ? [`Unit succeeded: passed on to ${names.unit(units.after.leadUnit ?? units.after.coUnits[0] ?? '')}`]
          : []),
      ].join('; ') + '.',
  },
  'incident.corrected.v1': {
    zh: ({ category, place, urgent }, names) =>
      `更正：${[
        ...(category
          ? [
              `类别由${category.before ? names.subcategory(category.before) : '未定'}改为${names.subcategory(category.after)}`,
            ]
          : []),
        ...(place ? [`位置改在${names.unit(place.after.grid)}`] : []),
        ...(urgent ? ['按紧急事项办理'] : []),
      ].join('，')}。`,
    en: ({ category, place, urgent }, names) =>
      `Corrected: ${[
        ...(category
          ? [
              `category from ${category.before ? names.subcategory(category.before) : 'none'} to ${names.subcategory(category.after)}`,
            ]
          : []),
        ...(place ? [`place now in ${names.unit(place.after.grid)}`] : []),
        ...(urgent ? ['urgent'] : []),
      ].join(', ')}.`,
  },
  'incident.supplemented.v1': {
    zh: ({ text, evidence }) =>
      `补充${[...(text ? ['说明'] : []), ...(evidence.length > 0 ? [`附件 ${evidence.length} 份`] : [])].join('和')}。`,
    en: ({ text, evidence }) =>
      `Supplemented with ${[...(text ? ['a text'] : []), ...(evidence.length > 0 ? [files(evidence.length)] : [])].join(' and ')}.`,
  },
  'incident.void-requested.v1': {
    zh: () => '申请作废，待另一人决定。',
    en: () => 'Asked to have it declared void; somebody else decides.',
  },
  'incident.void-denied.v1': {
    zh: ({ requestedBy }, names) => `不同意作废（申请人${names.person(requestedBy)}），继续办理。`,
    en: ({ requestedBy }, names) => `Did not declare it void, as ${names.person(requestedBy)} had asked; it goes on.`,
  },
  'incident.voided.v1': {
    zh: ({ requestedBy, approvedBy }, names) =>
      `作废：${names.person(requestedBy)}申请，${names.person(approvedBy)}批准。`,
    en: ({ requestedBy, approvedBy }, names) =>
      `Declared void: asked by ${names.person(requestedBy)}, approved by ${names.person(approvedBy)}.`,
  },
};

const files = (count: number): string => (count === 1 ? '1 file' : `${count} files`);

const helpedBy = (units: readonly string[], name: (code: string) => string, before: string, between: string): string =>
  units.length === 0 ? '' : `${before}${units.map(name).join(between)}协办`;
