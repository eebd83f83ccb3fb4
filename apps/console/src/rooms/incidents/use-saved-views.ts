import { onMounted, shallowRef } from 'vue';
import { api, ask } from '../../api/client.js';
import type { Filter } from './filter-in-address.js';

export interface SavedView {
  readonly viewId: string;
  readonly name: string;
  readonly filter: Filter;
}

/** 常用视图: one's own filters, by name. */
export function useSavedViews() {
  const views = shallowRef<readonly SavedView[]>([]);

  async function read(): Promise<void> {
    // Without them, the list is as good as before.
    const found = await ask(api.casebook.GET('/saved-views')).catch(() => undefined);
    if (found) views.value = found.views;
  }

  /** @throws Problem VIEW.NAME_TAKEN, VIEW.TOO_MANY */
  async function save(name: string, filter: Filter): Promise<void> {
    await ask(api.casebook.POST('/saved-views', { body: { name, filter } }));
    await read();
  }

  /** @throws Problem */
  async function remove({ viewId }: SavedView): Promise<void> {
    await ask(api.casebook.POST('/saved-views/{viewId}/removals', { params: { path: { viewId } } }));
    await read();
  }

  onMounted(read);
  return { views, save, remove };
}
