import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { serviceNames } from '../service-names.js';

/**
 * The settings that a service works by from now on, recorded when they are not the ones it declared last: those tell
 * what was before. Of addresses, where they lead, never with whose password.
 */
export const settingsDeclared = defineEvent(
  'audit.settings-declared.v1',
  'audit',
  { zh: '服务配置登记', en: 'settings declared' },
  z.strictObject({
    service: z.enum(serviceNames),
    settings: z.record(z.string(), z.union([z.string(), z.number(), z.boolean()])),
    /** Set, and kept to itself: they may be secret. */
    withheld: z.array(z.string()),
  }),
);
