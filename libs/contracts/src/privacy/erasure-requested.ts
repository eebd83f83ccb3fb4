import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { textRef, uuid } from '../incident/parts.js';
import { erasureGround } from './erasure-ground.js';

/** Somebody asked for a caller to be erased. Until somebody else has ruled on it, nothing is. */
export const erasureRequested = defineEvent(
  'privacy.erasure-requested.v1',
  'privacy',
  { zh: '申请擦除个人信息', en: 'erasure requested' },
  z.strictObject({
    erasureId: uuid,
    /** Meant are all callers under the same number as this one… */
    party: uuid,
    /** …but for these, who are somebody else. */
    except: z.array(uuid).max(100),
    ground: erasureGround,
    reason: textRef,
  }),
);
