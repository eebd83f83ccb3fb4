import { createWriteStream } from 'node:fs';
import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { readme } from './readme.js';
import { keepWholeLines } from './whole-lines.js';

/** What was exported. */
export interface Exported {
  readonly entries: number;
  /** How many of them an earlier export had written already. */
  readonly hadBefore: number;
  readonly checkpoints: number;
}

/** The trail as this program reads it. */
export interface TrailSource {
  /** The answer to a path under `/api/trail`; rejects unless it is 200. */
  get(path: string): Promise<Response>;
}

/**
 * Writes entries.jsonl, checkpoints.txt, keys.txt and README.txt into a directory, up to the newest checkpoint. What is
 * there of entries.jsonl stays and is gone on with. @throws where the trail refuses, or the connection breaks (it can be gone on with)
 */
export async function exportTrail(trail: TrailSource, out: string, say: (line: string) => void): Promise<Exported> {
  await mkdir(out, { recursive: true });
  const newest = await (await trail.get('/checkpoint')).text();
  const size = Number(newest.split('\n')[1]);
  const entriesFile = join(out, 'entries.jsonl');
  const hadBefore = await keepWholeLines(entriesFile);
  say(hadBefore > 0 ? `going on after entry ${hadBefore} of ${size}` : `${size} entries`);
  if (hadBefore < size) {
    const answer = await trail.get(`/export/entries?after=${hadBefore}&upTo=${size}`);
    const lines = Readable.fromWeb(answer.body as ReadableStream);
    await pipeline(lines, createWriteStream(entriesFile, { flags: 'a' }));
  }
  const upTo = Math.max(size, hadBefore);
  const notes = await checkpointsUpTo(trail, upTo);
  await put(join(out, 'checkpoints.txt'), notes.map((note) => `${note}\n`).join(''));
  await put(join(out, 'keys.txt'), await (await trail.get('/keys')).text());
  await put(join(out, 'README.txt'), readme);
  const entries = await keepWholeLines(entriesFile);
  if (entries < upTo) say(`the trail gave ${entries} of ${upTo} entries: a verifier will name what is missing`);
  return { entries, hadBefore, checkpoints: notes.length };
}

async function checkpointsUpTo(trail: TrailSource, size: number): Promise<string[]> {
  const notes: string[] = [];
  for (let after: number | null = 0; after !== null;) {
    const page = (await (await trail.get(`/checkpoints?after=${after}&limit=1000`)).json()) as {
      checkpoints: { size: number; note: string }[];
      next: number | null;
    };
    notes.push(...page.checkpoints.filter((one) => one.size <= size).map(({ note }) => note));
    after = page.next !== null && page.next < size ? page.next : null;
  }
  return notes;
}

/** Whole or not at all. */
async function put(path: string, text: string): Promise<void> {
  await writeFile(`${path}.part`, text);
  await rename(`${path}.part`, path);
}
