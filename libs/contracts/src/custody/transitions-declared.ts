import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { custodians } from '../service-names.js';

/** The table of states and transitions a service works by, recorded whenever it changes, so that old steps can be judged by the table of their day. */
export const transitionsDeclared = defineEvent(
  'custody.transitions-declared.v1',
  'transition-table',
  { zh: '流转表登记', en: 'transition table declared' },
  z.strictObject({
    service: z.enum(custodians),
    /** SHA-256, hex, of the canonical table. */
    digest: z.string().length(64),
    table: z.record(z.string(), z.unknown()),
  }),
);
