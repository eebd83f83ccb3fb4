import { effectScope, reactive, readonly, watch } from 'vue';
import { Problem } from '../../api/problem.js';
import { distance } from '../places/distance.js';
import { ask } from './ask.js';
import { here, useHere } from './here.js';
import { known, phone } from './phone.js';

const state = reactive({ isOn: false, busy: false });
/** 共享位置: off until the worker says so, and only while the app is open. */
export const sharing = readonly(state);

/** Milliseconds and metres: the centre needs to know who is near, not each step. */
const often = 60_000;
const far = 50;
let told: { lng: number; lat: number; at: number } | undefined;
let scope: ReturnType<typeof effectScope> | undefined;

/** Whether one shares, as the platform has it; as it was last, without a network. */
export async function loadSharing(): Promise<void> {
  const read = async () => (await ask<{ sharing: object | null }>('/grid-registry/positions/own')).sharing !== null;
  const isOn = await known()
    .newest('shares-position', read)
    .catch(() => undefined);
  turn(isOn?.value ?? false);
}

/** @throws Problem */
export async function share(isOn: boolean): Promise<void> {
  state.busy = true;
  try {
    await ask(`/grid-registry/positions/own/${isOn ? 'sharing' : 'sharing-ends'}`, { body: {} });
    await known().keep('shares-position', isOn);
    turn(isOn);
  } finally {
    state.busy = false;
  }
}

function turn(isOn: boolean): void {
  state.isOn = isOn;
  if (!isOn) {
    scope?.stop();
    [scope, told] = [undefined, undefined];
    return;
  }
  if (scope) return;
  scope = effectScope(true);
  scope.run(() => {
    useHere();
    watch(
      () => here.fix,
      () => void tell(),
      { immediate: true },
    );
  });
}

async function tell(): Promise<void> {
  const { fix } = here;
  if (!fix || !phone.session || !phone.isOnline || document.visibilityState !== 'visible') return;
  if (told && fix.at - told.at < often && distance(told, fix) < far) return;
  told = { lng: fix.lng, lat: fix.lat, at: fix.at };
  const body = { point: { lng: fix.lng, lat: fix.lat, datum: 'WGS84' }, accuracy: fix.accuracy };
  await ask('/grid-registry/positions/own', { body }).catch((error: unknown) => {
    // Silent for too long: it has ended by itself, and does not begin again unasked.
    if (error instanceof Problem && error.code === 'POSITION.NOT_SHARED') turn(false);
  });
}
