import type { Committed } from '../../../parts/incident/texts-in.js';

const looks: readonly unknown[] = ['audit.personal-data-read.v1', 'audit.personal-data-searched.v1'];

/** Whether a text of an entry is why somebody looked at a caller or searched for one: those auditors may read. */
export const isLookReason = (type: unknown, { field, kind }: Pick<Committed, 'field' | 'kind'>): boolean =>
  looks.includes(type) && kind === 'TEXT' && field === 'reason';
