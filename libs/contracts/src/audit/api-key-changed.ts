import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { areaCode, gridCode } from '../incident/parts.js';

/** An external system got a key to report by, or lost it. Its name stays with intake, and so does the key’s digest. */
export const apiKeyChanged = defineEvent(
  'audit.api-key-changed.v1',
  'audit',
  { zh: '接口密钥变更', en: 'API key changed' },
  z.strictObject({
    /** Stands for the system: the actor of what it reports. */
    keyId: z.uuid(),
    change: z.enum(['MADE', 'WITHDRAWN']),
    /** Where it may report from. */
    area: z.union([areaCode, gridCode]),
  }),
);
