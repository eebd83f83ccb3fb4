import { z } from 'zod';

/** Nothing to say: what was found is on record already. */
export const CloseIncident = z.strictObject({});
