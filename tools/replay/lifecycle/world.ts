import type { CatalogueItem } from '#contracts';
import type { Clock } from '#primitives';
import type { Commander, DemoPeople, Machine } from '../../platform-client/index.js';
import type { County } from '../input/county.js';
import type { HandOffPace } from './hand-off-pace.js';

/** What all lifecycles of a run share. */
export interface World {
  readonly commander: Commander;
  /** The platform’s time: the machine’s, or a rehearsal’s. */
  readonly clock: Clock;
  /** The county’s 12345 hotline, in whose name orders are sent; undefined where its secret is not at hand. */
  readonly hotline: Machine | undefined;
  /** Enters an order in the book of whoever plays the hotline, so that its callbacks are taken. */
  readonly bookOrder: (order: object) => Promise<void>;
  /** Begins the number of each order: a county never forgets one. */
  readonly orderPrefix: string;
  readonly people: DemoPeople;
  readonly handOffs: HandOffPace;
  readonly county: County;
  /** Every department of the catalogue that can be given something. */
  readonly departments: readonly string[];
  readonly catalogue: ReadonlyMap<string, CatalogueItem>;
}
