import { createReadStream } from 'node:fs';
import { open } from 'node:fs/promises';

/** Counts the whole lines of a file and cuts off what follows the last; 0 where there is no such file. */
export async function keepWholeLines(path: string): Promise<number> {
  let [lines, end, at] = [0, 0, 0];
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
      for (let found = chunk.indexOf(0x0a); found >= 0; found = chunk.indexOf(0x0a, found + 1)) {
        lines++;
        end = at + found + 1;
      }
      at += chunk.length;
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return 0;
    throw error;
  }
  const file = await open(path, 'r+');
  await file.truncate(end).finally(() => file.close());
  return lines;
}
