import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { areaCode } from '../incident/parts.js';

/** A wall screen got a link by which it shows figures (屏幕令牌), or lost it. Its name stays with identity. */
export const displayLinkChanged = defineEvent(
  'audit.display-link-changed.v1',
  'audit',
  { zh: '屏幕令牌变更', en: 'display link changed' },
  z.strictObject({
    /** Stands for the screen. */
    linkId: z.uuid(),
    change: z.enum(['MADE', 'WITHDRAWN']),
    /** Whose figures it shows. */
    area: areaCode,
    endsAt: z.iso.datetime({ precision: 3 }),
  }),
);
