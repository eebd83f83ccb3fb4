import { shallowRef } from 'vue';
import { keptDetail, readDetail, type TaskDetail } from './tasks.js';

/** An incident for a page: at once as the phone keeps it, then as it is now; `trouble` only where there is neither. */
export function useDetail(incidentId: string) {
  const detail = shallowRef<TaskDetail>();
  const trouble = shallowRef<unknown>();

  async function read(): Promise<void> {
    trouble.value = undefined;
    detail.value = await keptDetail(incidentId);
    try {
      detail.value = await readDetail(incidentId);
    } catch (error) {
      if (!detail.value) trouble.value = error;
    }
  }

  return { detail, trouble, read };
}
