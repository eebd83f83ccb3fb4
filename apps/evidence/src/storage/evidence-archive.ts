import { createHash } from 'node:crypto';
import { copyFile, type FileHandle, mkdir, open, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { EVIDENCE_CONFIG, type EvidenceConfig } from '../evidence.config.js';
import { placeOnDisk, type Size } from '../domain/place-on-disk.js';

/**
 * The files on disk, for good. What is said to be written has reached the disk, and so have the directories above; the
 * copy for the backup, where there is one, comes first.
 */
@Injectable()
export class EvidenceArchive {
  constructor(@Inject(EVIDENCE_CONFIG) private readonly config: EvidenceConfig) {}

  /** Writes bytes as a file's form; resolves once they are durable. */
  async write(evidenceId: string, size: Size, bytes: Uint8Array): Promise<void> {
    for (const root of this.roots()) {
      const path = await makeRoom(root, evidenceId, size);
      const file = await open(path, 'wx', 0o640);
      try {
        await file.writeFile(bytes);
        await file.sync();
      } finally {
        await file.close();
      }
      await syncDirectory(dirname(path));
    }
  }

  /** Moves a file in from the same file system as its full form; resolves once it is durable. */
  async moveIn(evidenceId: string, from: string): Promise<void> {
    for (const root of this.copies()) {
      const copy = await makeRoom(root, evidenceId, 'full');
      await copyFile(from, copy);
      await syncFile(copy);
      await syncDirectory(dirname(copy));
    }
    const path = await makeRoom(this.config.EVIDENCE_DIR, evidenceId, 'full');
    await syncFile(from);
    await rename(from, path);
    await syncDirectory(dirname(path));
  }

  /** Removes all of a file's forms, those that are there. */
  async remove(evidenceId: string): Promise<void> {
    for (const root of this.roots()) {
      await rm(pathIn(root, evidenceId, 'full'), { force: true });
      await rm(pathIn(root, evidenceId, 'thumbnail'), { force: true });
    }
  }

  /** The bytes, from the beginning, if the file is there and still has this SHA-256; else undefined. */
  async readVerified(evidenceId: string, size: Size, digest: Buffer): Promise<Bytes | undefined> {
    const file = await openIfThere(pathIn(this.config.EVIDENCE_DIR, evidenceId, size));
    if (!file) return undefined;
    try {
      const hash = createHash('sha256');
      let length = 0;
      for await (const chunk of file.createReadStream({ start: 0, autoClose: false }) as AsyncIterable<Buffer>) {
        hash.update(chunk);
        length += chunk.length;
      }
      if (hash.digest().equals(digest)) return { length, stream: file.createReadStream({ start: 0 }) };
    } catch (error) {
      await file.close();
      throw error;
    }
    await file.close();
    return undefined;
  }

  private copies(): string[] {
    return this.config.EVIDENCE_COPY_DIR === undefined ? [] : [this.config.EVIDENCE_COPY_DIR];
  }

  private roots(): string[] {
    return [...this.copies(), this.config.EVIDENCE_DIR];
  }
}

const pathIn = (root: string, evidenceId: string, size: Size): string => join(root, ...placeOnDisk(evidenceId, size));

/** Gives the file's path, in directories that are there to stay. */
async function makeRoom(root: string, evidenceId: string, size: Size): Promise<string> {
  const path = pathIn(root, evidenceId, size);
  const made = await mkdir(dirname(path), { recursive: true });
  if (made !== undefined) {
    await syncDirectory(dirname(dirname(path)));
    await syncDirectory(root);
  }
  return path;
}

/** A verified file's bytes; destroying the stream closes the file. */
export interface Bytes {
  readonly length: number;
  readonly stream: Readable;
}

async function openIfThere(path: string): Promise<FileHandle | undefined> {
  try {
    return await open(path, 'r');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}

async function syncFile(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}
