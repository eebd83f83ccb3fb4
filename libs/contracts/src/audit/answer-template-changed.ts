import { z } from 'zod';
import { defineEvent } from '../envelope/event-definition.js';
import { unitCode } from '../incident/parts.js';

/** 答复用途: into which of a desk's texts a template goes. */
export const answerPurposes = ['FEEDBACK', 'SUB_TASK', 'RETURN', 'EXTENSION', 'SUSPENSION'] as const;

/** Someone kept a template for their unit's answers, or threw one away. Its name and words stay with handling. */
export const answerTemplateChanged = defineEvent(
  'audit.answer-template-changed.v1',
  'audit',
  { zh: '答复模板变更', en: 'answer template changed' },
  z.strictObject({
    templateId: z.uuid(),
    unit: unitCode,
    purpose: z.enum(answerPurposes),
    change: z.enum(['SAVED', 'REMOVED']),
  }),
);
