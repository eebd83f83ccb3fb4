import { mkdir, open, type FileHandle } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { JournalEntry } from './journal-entries.js';

/**
 * A file of JSON lines. `append` resolves once the line is on disk; lines that come while one write runs share the
 * next write and its fsync.
 */
export class Journal {
  private pending: { line: string; done: () => void; failed: (error: unknown) => void }[] = [];
  private writing: Promise<void> | undefined;

  private constructor(
    readonly path: string,
    private readonly file: FileHandle,
  ) {}

  /** Begins a new journal; a file that is there already is never written to. */
  static async begin(path: string): Promise<Journal> {
    await mkdir(dirname(path), { recursive: true });
    return new Journal(path, await open(path, 'wx', 0o600));
  }

  append(entry: JournalEntry): Promise<void> {
    return new Promise((done, failed) => {
      this.pending.push({ line: `${JSON.stringify(entry)}\n`, done, failed });
      this.writing ??= this.writeAll().finally(() => (this.writing = undefined));
    });
  }

  async close(): Promise<void> {
    await this.writing;
    await this.file.close();
  }

  private async writeAll(): Promise<void> {
    while (this.pending.length > 0) {
      const batch = this.pending;
      this.pending = [];
      try {
        await this.file.appendFile(batch.map(({ line }) => line).join(''));
        await this.file.datasync();
        for (const { done } of batch) done();
      } catch (error) {
        for (const { failed } of batch) failed(error);
      }
    }
  }
}
