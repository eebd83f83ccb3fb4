import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';

/** Where somebody on the staff is told of things was set. The addresses stay with notification. */
export const contactChanged = defineEvent(
  'audit.contact-changed.v1',
  'audit',
  { zh: '联系方式变更', en: 'contact changed' },
  z.strictObject({
    person: z.uuid(),
    /** By what they can be told from now on. */
    channels: z.array(z.enum(['email', 'sms', 'wecom'])),
  }),
);
