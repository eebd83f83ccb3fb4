import { z } from 'zod';

/** A JSON Web Key Set (RFC 7517), as those who verify fetch it. */
export const publicKeys = z
  .object({ keys: z.array(z.looseObject({ kty: z.string().optional() })) })
  .meta({ id: 'PublicKeys' });
