/** Runs at most `limit` pieces of work at a time; the others wait for their turn, in order. */
export function atMost(limit: number): <T>(work: () => Promise<T>) => Promise<T> {
  const waiting: (() => void)[] = [];
  let running = 0;
  return async (work) => {
    if (running < limit) running++;
    else await new Promise<void>((resolve) => waiting.push(resolve));
    try {
      return await work();
    } finally {
      // The turn passes on to who waits longest; `running` stays as it is.
      const next = waiting.shift();
      if (next) next();
      else running--;
    }
  };
}
