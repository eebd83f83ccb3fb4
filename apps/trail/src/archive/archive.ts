import { createReadStream } from 'node:fs';
import { mkdir, open, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { SequencedEntry } from '../sequence/read-entries.js';
import { readLine, writeLine } from './archive-line.js';

/** Entries in one file, so that the end is found without reading all. */
const fileEntries = 100_000;

/** The archive tells two things of one entry, or leaves one out: nobody may go on from it. */
export class ArchiveFault extends Error {}

/**
 * The second store of the trail: every entry in append-only files, `entries-000001.tsv` with the first hundred thousand
 * and so on. Only ever appended to: whoever runs it may forbid the file system everything else (chattr +a). A process
 * that lost its right to write may still write once more, so the same entry may stand here twice; two different ones
 * under one number never may.
 */
export class Archive {
  constructor(readonly directory: string) {}

  /** Appends entries, in order and without a gap; durable when it returns. */
  async append(entries: readonly SequencedEntry[]): Promise<void> {
    for (let from = 0; from < entries.length;) {
      const file = fileOf(entries[from]!.sequence);
      const end = entries.findIndex(({ sequence }, at) => at > from && fileOf(sequence) !== file);
      const part = entries.slice(from, end < 0 ? undefined : end);
      await this.appendTo(nameOf(file), Buffer.concat(part.map(writeLine)));
      from += part.length;
    }
  }

  /** The last entry, or undefined of an archive without one. @throws ArchiveFault */
  async last(): Promise<SequencedEntry | undefined> {
    const files = await this.files();
    for (const file of files.reverse()) {
      let last: SequencedEntry | undefined;
      for await (const entry of this.read(file)) last = entry;
      if (last) return last;
    }
    return undefined;
  }

  /** All entries from a sequence number on, in order, each once. @throws ArchiveFault */
  async *from(sequence: number): AsyncGenerator<SequencedEntry> {
    let next = sequence;
    for (const file of await this.files()) {
      if (file < fileOf(sequence)) continue;
      for await (const entry of this.read(file)) {
        if (entry.sequence < sequence) continue;
        if (entry.sequence !== next) throw new ArchiveFault(`entry ${next} is not in the archive`);
        next++;
        yield entry;
      }
    }
  }

  private async appendTo(name: string, bytes: Buffer): Promise<void> {
    await mkdir(this.directory, { recursive: true });
    const file = await open(join(this.directory, name), 'a+', 0o640);
    try {
      const { size } = await file.stat();
      // A line that a crash has torn ends here, so that the next one is whole.
      const isTorn = size > 0 && (await file.read(Buffer.alloc(1), 0, 1, size - 1)).buffer[0] !== 0x0a;
      await file.appendFile(isTorn ? Buffer.concat([Buffer.from('\n'), bytes]) : bytes);
      await file.datasync();
      if (size === 0) await this.syncDirectory();
    } finally {
      await file.close();
    }
  }

  private async syncDirectory(): Promise<void> {
    const directory = await open(this.directory, 'r');
    await directory.sync().finally(() => directory.close());
  }

  /** The numbers of the files there are, in order. */
  private async files(): Promise<number[]> {
    await mkdir(this.directory, { recursive: true });
    const names = await readdir(this.directory);
    return names
      .flatMap((name) => /^entries-(\d{6,})\.tsv$/.exec(name)?.[1] ?? [])
      .map(Number)
      .sort((a, b) => a - b);
  }

  /** The entries of one file, in order, each once. */
  private async *read(file: number): AsyncGenerator<SequencedEntry> {
    const first = (file - 1) * fileEntries + 1;
    const leaves: Buffer[] = [];
    for await (const line of linesOf(join(this.directory, nameOf(file)))) {
      const entry = readLine(line);
      if (!entry) continue;
      const place = entry.sequence - first;
      if (place < leaves.length) {
        if (!leaves[place]?.equals(entry.leaf))
          throw new ArchiveFault(`the archive has two different entries ${entry.sequence}`);
        continue;
      }
      if (place > leaves.length) throw new ArchiveFault(`entry ${first + leaves.length} is not in the archive`);
      leaves.push(entry.leaf);
      yield entry;
    }
  }
}

const fileOf = (sequence: number): number => Math.floor((sequence - 1) / fileEntries) + 1;
const nameOf = (file: number): string => `entries-${String(file).padStart(6, '0')}.tsv`;

/** The lines of a file, without their line breaks; what follows the last line break is no line yet. */
async function* linesOf(path: string): AsyncGenerator<Buffer> {
  let rest: Buffer[] = [];
  for await (const chunk of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
    let from = 0;
    for (let at = chunk.indexOf(0x0a); at >= 0; at = chunk.indexOf(0x0a, from)) {
      yield rest.length > 0 ? Buffer.concat([...rest, chunk.subarray(from, at)]) : chunk.subarray(from, at);
      rest = [];
      from = at + 1;
    }
    if (from < chunk.length) rest.push(chunk.subarray(from));
  }
}
