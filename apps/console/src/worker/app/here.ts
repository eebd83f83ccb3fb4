import { onScopeDispose, reactive, readonly } from 'vue';

export interface Fix {
  readonly lng: number;
  readonly lat: number;
  readonly accuracy: number;
  readonly at: number;
}

const state = reactive({
  fix: undefined as Fix | undefined,
  /** Why there is none: not allowed, not possible, or it takes its time. */
  trouble: undefined as 'denied' | 'unavailable' | 'slow' | undefined,
});
/** Where the phone is. */
export const here = readonly(state);

let watchers = 0;
let watch: number | undefined;
const options = { enableHighAccuracy: true, maximumAge: 15_000, timeout: 20_000 };

/** Follows where the phone is as long as somebody uses it. */
export function useHere() {
  if (watchers++ === 0) follow();
  onScopeDispose(() => {
    if (--watchers > 0 || watch === undefined) return;
    navigator.geolocation.clearWatch(watch);
    watch = undefined;
  });
  return here;
}

export function follow(): void {
  if (!('geolocation' in navigator)) {
    state.trouble = 'unavailable';
    return;
  }
  if (watch !== undefined) navigator.geolocation.clearWatch(watch);
  state.trouble = undefined;
  watch = navigator.geolocation.watchPosition(
    ({ coords, timestamp }) => {
      state.trouble = undefined;
      state.fix = {
        lng: rounded(coords.longitude),
        lat: rounded(coords.latitude),
        accuracy: Math.round(coords.accuracy),
        at: timestamp,
      };
    },
    ({ code }) => (state.trouble = code === 1 ? 'denied' : code === 3 ? 'slow' : 'unavailable'),
    options,
  );
}

/** A centimetre. */
const rounded = (degrees: number): number => Math.round(degrees * 1e7) / 1e7;
