import { useIntervalFn } from '@vueuse/core';
import { shallowReactive, shallowReadonly } from 'vue';
import { api, ask } from '../../../api/client.js';
import { judgeLog, type Judgement, type LogAnswers } from '../../../parts/proof/judge-log.js';
import { acceptKeys, recall, remember } from '../../../parts/proof/memory.js';

/** What the trail answers: each of it may be a lie until it is checked. */
export const trailAnswers: LogAnswers = {
  checkpoint: async () => String(await ask(api.trail.GET('/checkpoint', { parseAs: 'text' }))),
  keys: async () => String(await ask(api.trail.GET('/keys', { parseAs: 'text' }))),
  consistency: async (from, to) =>
    (await ask(api.trail.GET('/consistency-proof', { params: { query: { from, to } } }))).proof,
};

interface LogState {
  judgement: Judgement | undefined;
  checkedAt: Date | undefined;
  /** Why the trail could not be asked. What was judged before stands. */
  error: unknown;
}
const state = shallowReactive<LogState>({ judgement: undefined, checkedAt: undefined, error: undefined });

/** What is thought of the trail in this browser. */
export const log = shallowReadonly(state);

let asking: Promise<void> | undefined;

/** Judges the newest checkpoint and remembers it where it holds. Whoever asks meanwhile gets the same. */
export function checkLog(): Promise<void> {
  asking ??= check().finally(() => (asking = undefined));
  return asking;
}

async function check(): Promise<void> {
  try {
    const judgement = await judgeLog(trailAnswers, recall(localStorage));
    const now = new Date();
    remember(localStorage, judgement, now);
    Object.assign(state, { judgement, checkedAt: now, error: undefined });
  } catch (error) {
    state.error = error;
  }
}

/** Goes by these keys as well from now on: somebody has compared them. */
export async function acceptLogKeys(keys: readonly string[]): Promise<void> {
  acceptKeys(localStorage, keys);
  await checkLog();
}

/** Milliseconds between looks, while a page of the room is open. */
const between = 15_000;

/** Keeps an eye on the trail for as long as the component is there. */
export function useLogWatch(): void {
  useIntervalFn(() => void checkLog(), between, { immediateCallback: true });
}

/** The checkpoint that entries are proven against; undefined while none holds. */
export const trustedTree = () => (state.judgement?.state === 'HOLDS' ? state.judgement.checkpoint : undefined);
