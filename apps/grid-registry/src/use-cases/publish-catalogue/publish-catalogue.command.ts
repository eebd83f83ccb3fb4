import { catalogueItem } from '#contracts';
import { z } from 'zod';
import { reason } from '../../organisation/change.js';

export const draftedCatalogue = z.strictObject({
  items: z.array(catalogueItem).min(1).max(1_000),
});
export type DraftedCatalogue = z.infer<typeof draftedCatalogue>;

export const PublishCatalogue = draftedCatalogue.extend({ reason });
export type PublishCatalogue = z.infer<typeof PublishCatalogue>;
