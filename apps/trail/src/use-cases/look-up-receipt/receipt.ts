import { z } from 'zod';
import { dossier, provenEntry } from '../../dossier/dossier.js';
import { publicCourseSchema } from './public-steps.js';

/** 回执: what is needed to show, to anybody and without us, that an entry is in the log. */
export const receipt = z
  .object({
    entry: provenEntry.describe('The report or call; the id of its event is made of the receipt number'),
    checkpoint: dossier.shape.checkpoint,
    keys: dossier.shape.keys,
  })
  .meta({ id: 'Receipt' });

export const receiptAnswer = publicCourseSchema.extend({ receipt });
export type ReceiptAnswer = Readonly<z.infer<typeof receiptAnswer>>;
