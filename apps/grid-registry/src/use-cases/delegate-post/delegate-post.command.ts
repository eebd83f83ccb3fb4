import { uuidAsSent } from '#contracts';
import { z } from 'zod';
import { reason } from '../../organisation/change.js';
import { moment } from '../grant-post/grant-post.command.js';

export const DelegatePost = z.strictObject({
  personId: uuidAsSent.describe('受托人 Who acts under the post meanwhile'),
  from: moment.optional().describe('From when on; now when not given'),
  to: moment.describe('Until when'),
  reason,
});
export type DelegatePost = z.infer<typeof DelegatePost>;
