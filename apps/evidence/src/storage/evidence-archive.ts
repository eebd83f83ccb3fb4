import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { copyFile, type FileHandle, mkdir, open, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { Inject, Injectable } from '@nestjs/common';
import { decrypting, encrypting, NotAsWritten } from '#erasable';
import { EVIDENCE_CONFIG, type EvidenceConfig } from '../evidence.config.js';
import { placeOnDisk, type Size } from '../domain/place-on-disk.js';

/**
 * The files on disk, for good, encrypted under their keys. What is said to be written has reached the disk, and so have
 * the directories above; the copy for the backup, where there is one, comes first.
 */
@Injectable()
export class EvidenceArchive {
  constructor(@Inject(EVIDENCE_CONFIG) private readonly config: EvidenceConfig) {}

  /** Writes what `content` yields as a file's form; resolves once it is durable. */
  async write(evidenceId: string, size: Size, key: Buffer, content: Iterable<Buffer> | Readable): Promise<void> {
    const [first, ...others] = this.roots() as [string, ...string[]];
    const written = await makeRoom(first, evidenceId, size);
    const file = await open(written, 'wx', 0o640);
    try {
      await writeFile(file, encrypting(key, nameOf(evidenceId, size), content));
      await file.sync();
    } finally {
      await file.close();
    }
    await syncDirectory(dirname(written));
    for (const root of others) {
      const path = await makeRoom(root, evidenceId, size);
      await copyFile(written, path, constants.COPYFILE_EXCL);
      await syncFile(path);
      await syncDirectory(dirname(path));
    }
  }

  /** Removes all of a file's forms, those that are there. */
  async remove(evidenceId: string): Promise<void> {
    for (const root of this.roots()) {
      await rm(pathIn(root, evidenceId, 'full'), { force: true });
      await rm(pathIn(root, evidenceId, 'thumbnail'), { force: true });
    }
  }

  /** The bytes, from the beginning, if the file is there and still has this SHA-256; else undefined. */
  async readVerified(evidenceId: string, size: Size, key: Buffer, digest: Buffer): Promise<Bytes | undefined> {
    const file = await openIfThere(pathIn(this.config.EVIDENCE_DIR, evidenceId, size));
    if (!file) return undefined;
    const read = () => decrypting(key, nameOf(evidenceId, size), file.createReadStream({ start: 0, autoClose: false }));
    try {
      const hash = createHash('sha256');
      let length = 0;
      for await (const piece of read()) {
        hash.update(piece);
        length += piece.length;
      }
      if (hash.digest().equals(digest)) {
        const stream = Readable.from(read());
        // Also when nobody has read a byte of it.
        stream.once('close', () => void file.close());
        return { length, stream };
      }
    } catch (error) {
      await file.close();
      if (error instanceof NotAsWritten) return undefined;
      throw error;
    }
    await file.close();
    return undefined;
  }

  private roots(): string[] {
    const { EVIDENCE_COPY_DIR: copies, EVIDENCE_DIR: own } = this.config;
    return copies === undefined ? [own] : [copies, own];
  }
}

/** What it is encrypted as: no form of a file passes for another. */
export const nameOf = (evidenceId: string, size: Size): string => `${evidenceId}/${size}`;

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
