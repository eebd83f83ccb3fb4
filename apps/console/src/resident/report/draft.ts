import { reactive, watch } from 'vue';
import type { Place } from '../where/place.js';

/** What somebody has written so far. */
export interface Draft {
  text: string;
  subcategory: string;
  address: string;
  place: Place | null;
  name: string;
  phone: string;
  confidential: boolean;
}

const storedAs = 'resident-draft';
const empty = (): Draft => ({
  ...{ text: '', subcategory: '', address: '', place: null },
  ...{ name: '', phone: '', confidential: false },
});

/** Kept while the tab is open: a reload, or a look at another page, loses nothing; closing it leaves nothing behind. */
export function useDraft(): { draft: Draft; clear: () => void } {
  const draft = reactive({ ...empty(), ...stored() });
  watch(draft, () => sessionStorage.setItem(storedAs, JSON.stringify(draft)));
  return { draft, clear: () => Object.assign(draft, empty()) };
}

function stored(): Partial<Draft> {
  try {
    return JSON.parse(sessionStorage.getItem(storedAs) ?? '{}') as Partial<Draft>;
  } catch {
    return {};
  }
}
