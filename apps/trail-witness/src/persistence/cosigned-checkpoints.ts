import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { type Checkpoint, openNote, parseCheckpoint, type VerifierKey } from '#signed-note';
import { originHash } from '../domain/log.js';
import { createFile, makeDirectory, readIfThere } from './durable-files.js';

/** The last checkpoint that was cosigned of a log. */
export interface Cosigned {
  /** Its place in the sequence of those of its log. */
  readonly number: number;
  /** With the log's signature and the witness's. */
  readonly note: string;
  readonly checkpoint: Checkpoint;
  readonly at: Date;
}

/**
 * The last checkpoint cosigned of each log, as a numbered file. The next one gets the next number, and only one can get
 * it: so no two go on from the same checkpoint, be they requests or, by mistake, processes on one directory. There is
 * no lock that a killed process could leave behind.
 */
export class CosignedCheckpoints {
  constructor(
    private readonly directory: string,
    private readonly key: VerifierKey,
  ) {}

  /** Undefined when none of this log has been cosigned. @throws Unverified where the file is not what was written */
  async last(origin: string): Promise<Cosigned | undefined> {
    for (;;) {
      const number = (await this.numbers(origin)).at(-1);
      if (number === undefined) return undefined;
      const note = await readIfThere(this.path(origin, number));
      // Gone since we looked: there is a later one.
      if (note !== undefined) return this.read(number, note);
    }
  }

  /**
   * Puts the note after the one that was last; durable once this resolves. Answers false, and keeps nothing, when
   * another has taken that place: then it has to be judged anew.
   */
  async follow(last: Cosigned | undefined, origin: string, note: string): Promise<boolean> {
    const number = (last?.number ?? 0) + 1;
    if (!(await createFile(this.path(origin, number), note))) return false;
    const numbers = await this.numbers(origin);
    // Whoever was slow may find a place free again that was taken and cleared long ago.
    const cameTooLate = numbers.some((other) => other > number);
    const past = cameTooLate ? [number] : numbers.filter((other) => other < number);
    for (const each of past) await rm(this.path(origin, each), { force: true });
    return !cameTooLate;
  }

  private read(number: number, note: string): Cosigned {
    const { text, signatures } = openNote(note, [this.key]);
    return { number, note, checkpoint: parseCheckpoint(text), at: new Date((signatures[0]?.time ?? 0) * 1_000) };
  }

  private async numbers(origin: string): Promise<number[]> {
    await makeDirectory(this.folder(origin));
    const names = await readdir(this.folder(origin));
    return names
      .filter((name) => /^\d+$/.test(name))
      .map(Number)
      .sort((a, b) => a - b);
  }

  private folder(origin: string): string {
    return join(this.directory, 'cosigned', originHash(origin));
  }

  private path(origin: string, number: number): string {
    return join(this.folder(origin), String(number));
  }
}
