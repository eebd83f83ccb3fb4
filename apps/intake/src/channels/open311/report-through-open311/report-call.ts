import { createHash } from 'node:crypto';
import type { AccessRequest } from '#access';
import type { CommandCall } from '#custody';
import type { Form } from '../attributes/read-attributes.js';

/**
 * The call of a report. GeoReport v2 knows no Idempotency-Key, so that where none is sent the report itself is one: the
 * same from the same system within the window is answered as before, whatever made a client send it twice.
 */
export function reportCall(
  { signedIn, permission, headers }: Pick<AccessRequest, 'signedIn' | 'permission' | 'headers'>,
  { api_key: _, ...form }: Form,
  { at, minutes }: { at: Date; minutes: number },
): CommandCall {
  if (!signedIn || !permission) throw new TypeError('a report needs an endpoint with a @Permission');
  const said = Object.entries(form).sort(([a], [b]) => (a < b ? -1 : 1));
  const digest = createHash('sha256').update(JSON.stringify(said)).digest('hex');
  const window = Math.floor(at.getTime() / (minutes * 60_000));
  const given = headers['idempotency-key'];
  const isKey = typeof given === 'string' && /^[\w-]{8,100}$/.test(given);
  return {
    who: signedIn,
    permission,
    route: 'POST /open311/v2/requests',
    idempotencyKey: isKey ? given : `${window}-${digest}`,
    digest,
    seenVersion: null,
  };
}
