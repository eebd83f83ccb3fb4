import type { CatalogueItem } from '#contracts';
import type { Commander, DemoPeople } from '../../platform-client/index.js';
import type { County } from '../input/county.js';
import type { HandOffPace } from './hand-off-pace.js';

/** What all lifecycles of a run share. */
export interface World {
  readonly commander: Commander;
  readonly people: DemoPeople;
  readonly handOffs: HandOffPace;
  readonly county: County;
  /** Every department of the catalogue that can be given something. */
  readonly departments: readonly string[];
  readonly catalogue: ReadonlyMap<string, CatalogueItem>;
}
