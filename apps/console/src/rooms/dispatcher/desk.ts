import { inject, type ComputedRef, type InjectionKey, type Ref, type ShallowRef } from 'vue';
import type { LiveIncidents } from './queue/live-incidents.js';
import type { QueueFilter } from './queue/queue-filter.js';

export interface Point {
  readonly lng: number;
  readonly lat: number;
}

/** What the parts of the room share: the incidents, what is open, and a place that is picked on the map. */
export interface Desk {
  readonly live: LiveIncidents;
  readonly filter: ComputedRef<QueueFilter>;
  readonly openId: ComputedRef<string | undefined>;
  /** Whether a click on the map picks a place. */
  readonly isPicking: Ref<boolean>;
  readonly picked: ShallowRef<Point | undefined>;
  /** Where the map does not stand beside the rest. */
  readonly showMap: () => void;
  readonly open: (incidentId: string) => void;
  readonly closePanel: () => void;
  /** The next in the queue after one that is done. */
  readonly openNext: (after?: string) => void;
}

export const deskKey: InjectionKey<Desk> = Symbol('desk');

export function useDesk(): Desk {
  const desk = inject(deskKey);
  if (!desk) throw new TypeError('used outside the dispatcher’s room');
  return desk;
}
