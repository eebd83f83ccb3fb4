import { createHash } from 'node:crypto';
import { constants } from 'node:fs';
import { access, mkdir, open, readdir, rm, stat, statfs } from 'node:fs/promises';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { requestRefusals } from '#custody';
import { newId, type Refusal, Refused } from '#primitives';
import { type AcceptedType, acceptedTypeOf, acceptedTypes, enoughForType } from '../domain/accepted-type.js';
import { refuse } from '../domain/evidence.refusals.js';
import { EVIDENCE_CONFIG, type EvidenceConfig } from '../evidence.config.js';
import { ifRoom } from '../storage/if-room.js';
import { throwAwayRest } from './throw-away-rest.js';

/** As many of the largest uploads there must be room for, or operators are to be told. */
const leastUploads = 20;

/** A file as it came in, whole, waiting to be looked at. */
export interface IncomingFile {
  readonly path: string;
  readonly mediaType: AcceptedType;
  readonly bytes: number;
  /** SHA-256 of its bytes as they came. */
  readonly digest: Buffer;
}

/** The waiting room for uploads: a corner of the evidence directory, so that a file can move on without being copied. */
@Injectable()
export class IncomingFiles implements OnModuleInit {
  private readonly directory: string;

  constructor(@Inject(EVIDENCE_CONFIG) private readonly config: EvidenceConfig) {
    this.directory = join(config.EVIDENCE_DIR, 'incoming');
  }

  async onModuleInit(): Promise<void> {
    await mkdir(this.directory, { recursive: true });
  }

  /** What keeps files from being taken in, if anything does: the directory may be on a volume of its own. */
  async trouble(): Promise<string | undefined> {
    try {
      await access(this.directory, constants.W_OK | constants.X_OK);
      const { bavail, bsize } = await statfs(this.directory);
      if (bavail * bsize >= leastUploads * this.config.MAX_UPLOAD_BYTES) return undefined;
      return 'the evidence directory is nearly full';
    } catch {
      return 'the evidence directory is not writable';
    }
  }

  /**
   * Streams the request's body to disk, hashing and counting as it comes. Stops at the first byte too many, and as
   * soon as the beginning shows a type that isn't accepted; then nothing is left on disk.
   * @returns the file, or why it is refused: REQUEST.TOO_LARGE, EVIDENCE.TYPE_NOT_ACCEPTED, EVIDENCE.NO_ROOM
   * @throws Refused EVIDENCE.BROKEN_OFF when the sender has gone away
   */
  async receive(request: IncomingMessage, largest = this.config.MAX_UPLOAD_BYTES): Promise<IncomingFile | Refusal> {
    const path = join(this.directory, newId());
    try {
      mustNotExceed(Number(request.headers['content-length'] ?? 0), largest);
      return { path, ...(await ifRoom(this.writeDown(request, path, largest))) };
    } catch (error) {
      await this.discard(path);
      if (request.destroyed && !request.complete) throw new Refused(refuse('EVIDENCE.BROKEN_OFF'));
      throwAwayRest(request);
      if (error instanceof Refused) return error.refusal;
      throw error;
    }
  }

  async discard(path: string): Promise<void> {
    await rm(path, { force: true });
  }

  /** Removes what a process that died left behind: files nobody has written to for `age` seconds. */
  async sweep(age: number): Promise<number> {
    const paths = (await readdir(this.directory)).map((name) => join(this.directory, name));
    let swept = 0;
    for (const path of paths) {
      const touched = await stat(path).catch(() => undefined);
      if (!touched || Date.now() - touched.mtimeMs < age * 1_000) continue;
      await this.discard(path);
      swept++;
    }
    return swept;
  }

  private async writeDown(
    request: IncomingMessage,
    path: string,
    largest: number,
  ): Promise<Omit<IncomingFile, 'path'>> {
    const file = await open(path, 'wx', 0o640);
    try {
      const hash = createHash('sha256');
      let beginning = Buffer.alloc(0);
      let bytes = 0;
      let mediaType: AcceptedType | undefined;
      for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
        bytes += chunk.length;
        mustNotExceed(bytes, largest);
        if (!mediaType) {
          beginning = Buffer.concat([beginning, chunk]);
          if (beginning.length >= enoughForType) mediaType = await mustBeAccepted(beginning);
        }
        hash.update(chunk);
        await file.appendFile(chunk);
      }
      mediaType ??= await mustBeAccepted(beginning);
      return { mediaType, bytes, digest: hash.digest() };
    } finally {
      await file.close();
    }
  }
}

function mustNotExceed(bytes: number, limit: number): void {
  if (bytes > limit) throw new Refused(requestRefusals('REQUEST.TOO_LARGE', { limit }));
}

async function mustBeAccepted(beginning: Buffer): Promise<AcceptedType> {
  const type = await acceptedTypeOf(beginning);
  if (!type) throw new Refused(refuse('EVIDENCE.TYPE_NOT_ACCEPTED', { accepted: acceptedTypes }));
  return type;
}
