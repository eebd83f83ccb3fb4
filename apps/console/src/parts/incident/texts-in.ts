/** A text or a file that an event commits to: the value stays with the service that took it. */
export interface Committed {
  /** Where in the event’s data, as in `reason` or `evidence`. */
  readonly field: string;
  readonly kind: 'TEXT' | 'FILE';
  readonly id: string;
  readonly commitment: string;
}

/** What people wrote and photographed for this step, in the order in which it stands there. */
export function committedIn(data: unknown, field = ''): Committed[] {
  if (Array.isArray(data)) return data.flatMap((one) => committedIn(one, field));
  if (typeof data !== 'object' || data === null) return [];
  const { textId, evidenceId, commitment } = data as Record<string, unknown>;
  if (typeof commitment === 'string' && typeof textId === 'string')
    return [{ field, kind: 'TEXT', id: textId, commitment }];
  if (typeof commitment === 'string' && typeof evidenceId === 'string')
    return [{ field, kind: 'FILE', id: evidenceId, commitment }];
  return Object.entries(data).flatMap(([name, value]) => committedIn(value, name));
}

const words: Readonly<Record<string, readonly [string, string]>> = {
  text: ['内容', 'Text'],
  address: ['详细地址', 'Address'],
  authority: ['受移交机关', 'Authority'],
  reference: ['移交文号', 'Reference'],
  opinion: ['意见', 'Opinion'],
  legalGround: ['退单依据', 'Legal ground'],
  result: ['处置结果', 'Result'],
  explanation: ['说明', 'Explanation'],
  note: ['说明', 'Note'],
  reason: ['理由', 'Reason'],
  remark: ['备注', 'Remark'],
  question: ['核实要点', 'Question'],
  conditions: ['工作条件', 'Conditions'],
  minutes: ['会议纪要', 'Minutes'],
  evidence: ['附件', 'Files'],
  before: ['处置前', 'Before'],
  after: ['处置后', 'After'],
};

/** What the field of a text or file is called. */
export const fieldName = (field: string, language: 'zh-CN' | 'en'): string =>
  Object.hasOwn(words, field) ? words[field]![language === 'en' ? 1 : 0] : field;
