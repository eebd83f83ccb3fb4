import { requestRefusals } from '#custody';
import { declared, type DeclaredRefusal } from '#endpoint';
import { runtimeRefusals } from './problem-details.filter.js';

/** What a service may refuse at any of its endpoints: a body or path it can't read, and while its database is away. */
export const refusedAnywhere: readonly DeclaredRefusal[] = [
  ...declared(requestRefusals),
  ...declared(runtimeRefusals, 'SERVICE.UNAVAILABLE'),
];
