import { z } from 'zod';

/** Nothing to say: the worker's photos are on record already. */
export const ConfirmSelfHandling = z.strictObject({});
