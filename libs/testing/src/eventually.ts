import { wait } from '#primitives';

/** Tries until `attempt` gives something truthy without throwing; fails with its last error after `within` ms. */
export async function eventually<T>(
  attempt: () => Promise<T> | T,
  within = 40_000,
): Promise<Exclude<T, false | undefined | null>> {
  const deadline = Date.now() + within;
  for (;;) {
    try {
      const result = await attempt();
      if (result) return result as Exclude<T, false | undefined | null>;
      if (Date.now() > deadline) throw new Error(`still ${String(result)} after ${within} ms`);
    } catch (error) {
      if (Date.now() > deadline) throw error;
    }
    await wait(50);
  }
}
