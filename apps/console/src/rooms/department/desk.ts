import { inject, type InjectionKey, provide } from 'vue';
import type { Drafts } from './drafts/drafts.js';
import type { useTasks } from './tasks/use-tasks.js';
import type { useTemplates } from './templates/use-templates.js';

/** What the parts of a desk share. */
export interface Desk extends ReturnType<typeof useTasks> {
  readonly drafts: Drafts;
  readonly templates: ReturnType<typeof useTemplates>;
  /** Opens the next task in the order that is shown, once one is done with. */
  readonly next: (incidentId: string) => void;
}

const key: InjectionKey<Desk> = Symbol('desk');

export const provideDesk = (desk: Desk): void => provide(key, desk);

export function useDesk(): Desk {
  const desk = inject(key);
  if (!desk) throw new TypeError('there is a desk only below DepartmentDesk');
  return desk;
}
