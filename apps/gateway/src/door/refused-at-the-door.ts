import { requestRefusals } from '#custody';
import { declared, type DeclaredRefusal } from '#endpoint';
import { runtimeRefusals } from '#service-runtime';
import { refuse } from './door.refusals.js';

/** What the door may refuse of every request for an endpoint that there is. */
export const refusedAtTheDoor: readonly DeclaredRefusal[] = [
  ...declared(refuse, 'GATEWAY.TOO_MANY_REQUESTS', 'GATEWAY.BODY_TOO_SLOW'),
  ...declared(requestRefusals, 'REQUEST.TOO_LARGE'),
  ...declared(runtimeRefusals, 'SERVICE.UNAVAILABLE'),
];

/** What it refuses of every other request. */
export const refusedElsewhere: readonly DeclaredRefusal[] = [
  ...declared(refuse, 'GATEWAY.METHOD_NOT_ALLOWED'),
  ...declared(runtimeRefusals, 'SERVICE.NOT_FOUND'),
];
