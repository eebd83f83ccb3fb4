import type { Entry } from './incident.js';
import { committedIn } from './texts-in.js';

/** The service that took a text, and keeps it. */
export type Keeper = 'intake' | 'dispatch' | 'handling' | 'closure';

export interface KeptText {
  readonly textId: string;
  readonly keeper: Keeper;
}

const keepers: Readonly<Record<Keeper, readonly string[]>> = {
  intake: [
    ...['reported', 'verification-requested', 'verified', 'registered', 'rejected', 'merged', 'unmerged'],
    ...['self-handled', 'call-repeated', 'caller-withdrew', 'caller-contacted', 'hotline-ordered', 'resident-surveyed'],
  ],
  dispatch: ['dispatched', 'escalated', 'transferred', 'return-ruled', 'urged', 'supervised', 'remarked'],
  handling: [
    ...['acknowledged', 'return-requested', 'extension-requested', 'extended', 'extension-denied', 'secured'],
    ...['suspension-requested', 'suspended', 'suspension-denied', 'resumed', 'sub-task-done', 'sub-task-waived'],
    'fed-back',
  ],
  closure: ['self-handling-refused', 'inspected', 'reworked', 'closed', 'surveyed', 'hotline-surveyed', 'reopened'],
};

const keeperByType: ReadonlyMap<string, Keeper> = new Map(
  (Object.entries(keepers) as [Keeper, readonly string[]][]).flatMap(([keeper, names]) =>
    names.map((name) => [`incident.${name}.v1`, keeper] as const),
  ),
);

/** Who keeps the texts of an entry; those of a correction, with whoever had the incident then. */
const keeperOf = ({ type, custodian }: Pick<Entry, 'type' | 'custodian'>): Keeper =>
  keeperByType.get(type) ?? custodian ?? 'intake';

/** The texts of these entries, each once. */
export function textsOf(entries: readonly Pick<Entry, 'type' | 'custodian' | 'data'>[]): KeptText[] {
  const texts = entries.flatMap((entry) =>
    committedIn(entry.data)
      .filter(({ kind }) => kind === 'TEXT')
      .map(({ id }) => ({ textId: id, keeper: keeperOf(entry) })),
  );
  return [...new Map(texts.map((text) => [text.textId, text])).values()];
}
