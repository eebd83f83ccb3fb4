import type { PlannedStep, Seat } from './lifecycle-plan.js';

/** Whoever has custody while an incident rests before a step that a person takes. */
export const restsBefore: Partial<Record<PlannedStep['step'], Seat>> = {
  register: 'intake',
  reject: 'intake',
  dispatch: 'dispatch',
  acknowledge: 'handling',
  'feed-back': 'handling',
};
