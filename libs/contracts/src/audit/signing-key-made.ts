import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { serviceNames } from '../service-names.js';

/** A service has a new key to sign with: its first, or by an operator. */
export const signingKeyMade = defineEvent(
  'audit.signing-key-made.v1',
  'audit',
  { zh: '签名密钥生成', en: 'signing key made' },
  z.strictObject({
    service: z.enum(serviceNames),
    keyId: z.string(),
    /** Older keys that verify nothing from now on. */
    retired: z.array(z.string()),
  }),
);
