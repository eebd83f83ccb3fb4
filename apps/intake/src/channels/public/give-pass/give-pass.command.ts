import { z } from 'zod';
import { challenge, solution } from '../challenge/challenge.js';

export const GivePass = z.strictObject({ challenge, solution });
export type GivePass = z.infer<typeof GivePass>;
