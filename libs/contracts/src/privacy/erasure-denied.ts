import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { textRef, uuid } from '../incident/parts.js';

export const erasureDenied = defineEvent(
  'privacy.erasure-denied.v1',
  'privacy',
  { zh: '不予擦除', en: 'erasure denied' },
  z.strictObject({ erasureId: uuid, requestedBy: uuid, reason: textRef }),
);
