import { computed, shallowRef, watch, type Ref } from 'vue';
import type { IncidentStore } from './incident-store.js';
import { isIn, leavesAllIn, type QueueFilter } from './queue-filter.js';
import { SteadyOrder } from './steady-order.js';

/** The rows of the queue that is open, which do not move under whoever points at them or works in them. */
export function useSteadyQueue(store: IncidentStore, revision: Ref<number>, filter: Ref<QueueFilter>) {
  const steady = shallowRef(new SteadyOrder());
  const drawn = shallowRef(0);
  let isHeld = false;

  const order = computed(() => {
    void revision.value;
    const ids = store.ids(filter.value.queue);
    if (leavesAllIn(filter.value)) return ids;
    return ids.filter((id) => isIn(filter.value, store.get(id)!));
  });

  const follow = () => {
    steady.value.follow(order.value);
    drawn.value = steady.value.revision;
  };
  watch(order, follow, { immediate: true });
  // Another queue or filter is another list: nothing in it is under the cursor yet.
  watch(filter, () => {
    steady.value = new SteadyOrder();
    if (isHeld) steady.value.hold();
    follow();
  });

  return {
    rows: computed(() => (void drawn.value, steady.value.rows)),
    arrivals: computed(() => (void drawn.value, steady.value.arrivals)),
    hold: (held: boolean) => {
      isHeld = held;
      if (held) steady.value.hold();
      else steady.value.release();
      drawn.value = steady.value.revision;
    },
    showAll: () => {
      steady.value.showAll();
      drawn.value = steady.value.revision;
    },
  };
}
