import type { SeenOnSpot } from '#contracts';

/** Milliseconds by which arrival may differ from when something was seen and be no news. */
const noNews = 60_000;

/** When it was seen on the spot (发现时间), where a step says so and it is not as good as when that arrived. */
export function seenIn({ at, data }: { readonly at: string; readonly data: unknown }): SeenOnSpot | undefined {
  const { seen } = (data ?? {}) as { readonly seen?: SeenOnSpot };
  if (!seen) return undefined;
  return seen.doubt !== null || Date.parse(at) - Date.parse(seen.at) >= noNews ? seen : undefined;
}
