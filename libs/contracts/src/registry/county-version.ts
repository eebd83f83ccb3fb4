import { z } from 'zod';
import { areaCode, textRef } from '../incident/parts.js';

/** What a version that a county publishes says of itself. In force is a county's highest version that has begun to hold. */
export const countyVersionShape = {
  county: areaCode,
  version: z.int().positive(),
  validFrom: z.iso.datetime({ precision: 3 }),
  /** 事由 Why it was published; the text stays with the registry. Null for what a file loaded. */
  reason: textRef.nullable(),
};
