import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { textRef, uuid } from '../incident/parts.js';
import { erasureGround } from './erasure-ground.js';

/** As many callers as one erasure may be about: the event must stay small enough for Kafka. */
export const mostErasedAtOnce = 1_000;

/**
 * A person is erased: from this moment on nothing may open what these callers gave and what was written or photographed
 * about these incidents up to now. Whoever keeps such values destroys their keys. The topic is the list of erasures: it
 * is applied again to whatever is restored from a backup.
 */
export const personErased = defineEvent(
  'privacy.person-erased.v1',
  'privacy',
  { zh: '已擦除个人信息', en: 'person erased' },
  z.strictObject({
    erasureId: uuid,
    ground: erasureGround,
    requestedBy: uuid,
    approvedBy: uuid,
    reason: textRef,
    parties: z.array(uuid).min(1).max(mostErasedAtOnce),
    incidents: z.array(uuid).min(1).max(mostErasedAtOnce),
    /** The day by which the last backup that holds a key of theirs is gone. */
    finalOn: z.iso.date(),
  }),
);
