import type { OutboxItem } from '../outbox/outbox-item.js';

/** The incident that a report on this phone has become. */
export const reportOf = (items: readonly OutboxItem[], incidentId: string): OutboxItem | undefined =>
  items.find(({ kind, taken }) => kind === 'report' && taken?.incidentId === incidentId);

/** What was said, or begun, of having dealt with an incident oneself (自行处置): with its report, or later. */
export const handlingOf = (items: readonly OutboxItem[], incidentId: string): OutboxItem | undefined => {
  const report = reportOf(items, incidentId)?.id;
  return items.find(({ what }) => {
    if (what.kind !== 'self-handling') return false;
    return 'item' in what.of ? what.of.item === report : what.of.incidentId === incidentId;
  });
};

/** What decides whether a worker may still deal with it themselves. */
interface Reported {
  readonly stage: string;
  readonly subcategory: string | null;
  readonly grid: string;
}

interface Knowing {
  readonly isOwnGrid: (grid: string) => boolean;
  /** Whether the catalogue lets workers deal with it; undefined where the phone does not know it. */
  readonly isOnList: (subcategory: string) => boolean | undefined;
}

/**
 * Whether one may still deal with it oneself: nobody has decided on it yet, it lies in one’s own grid, and its kind is on
 * the list (自行处置清单). What was reported in words only may turn out to be of such a kind.
 */
export const canHandle = ({ stage, subcategory, grid }: Reported, { isOwnGrid, isOnList }: Knowing): boolean =>
  stage === 'REPORTED' && isOwnGrid(grid) && (subcategory === null || isOnList(subcategory) === true);
