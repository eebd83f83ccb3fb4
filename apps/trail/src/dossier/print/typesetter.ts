import { once } from 'node:events';
import { Worker } from 'node:worker_threads';
import { Injectable } from '@nestjs/common';
import { Refused } from '#primitives';
import { refuse } from '../../domain/trail.refusals.js';
import { page } from './looks.js';
import type { Sheet } from './sheet.js';
import { typeface } from './typeface.js';

const program = new URL('./typesetter.worker.mjs', import.meta.url);
/** Waiting sheets, beside the one that is being set. */
const longestQueue = 4;
/** Milliseconds; the largest dossier takes some seconds. */
const longestTime = 40_000;
const memory = { maxOldGenerationSizeMb: 1_024, maxYoungGenerationSizeMb: 64 };

/**
 * Sets sheets in type, one at a time, each in a thread of its own: reading the typeface and laying out takes half a
 * second at least, for which the sequencer would stand still.
 */
@Injectable()
export class Typesetter {
  private waiting = 0;
  private last: Promise<unknown> = Promise.resolve();

  /** The PDF. @throws Refused TRAIL.PRINTING_BUSY where too many wait already */
  async set(sheet: Sheet): Promise<Buffer> {
    if (this.waiting > longestQueue) throw new Refused(refuse('TRAIL.PRINTING_BUSY'));
    this.waiting++;
    const mine = this.last.then(() => inThread(sheet)).finally(() => void this.waiting--);
    this.last = mine.catch(() => undefined);
    return mine;
  }
}

async function inThread(sheet: Sheet): Promise<Buffer> {
  const workerData = { sheet, typeface, margins: { left: page.left, right: page.right } };
  const thread = new Worker(program, { workerData, resourceLimits: memory });
  try {
    const [bytes] = (await once(thread, 'message', { signal: AbortSignal.timeout(longestTime) })) as [Uint8Array];
    return Buffer.from(bytes);
  } finally {
    await thread.terminate();
  }
}
