import { Injectable, Logger, StreamableFile } from '@nestjs/common';
import { Refused } from '#primitives';
import type { Request, Response } from 'express';
import { z } from 'zod';
import { fileNameOf, isImage } from '../domain/accepted-type.js';
import { refuse } from '../domain/evidence.refusals.js';
import type { ErasedFile, ServableFile } from '../persistence/evidence-files.js';
import { EvidenceArchive } from '../storage/evidence-archive.js';

export const FileQuery = z.strictObject({
  size: z.enum(['thumbnail']).optional().describe('thumbnail: a JPEG of at most 320 pixels a side; images only'),
});
export type FileQuery = z.infer<typeof FileQuery>;

/** Answers a request with a file. Whether the sender may see it has been decided before. */
@Injectable()
export class ServeFile {
  private readonly logger = new Logger(ServeFile.name);

  constructor(private readonly archive: EvidenceArchive) {}

  /** @throws Refused EVIDENCE.UNKNOWN, EVIDENCE.ERASED, EVIDENCE.NO_THUMBNAIL, EVIDENCE.DAMAGED */
  async serve(
    file: ServableFile | ErasedFile | undefined,
    { size = 'full' }: { size?: 'full' | 'thumbnail' | undefined },
    request: Request,
    response: Response,
  ): Promise<StreamableFile | undefined> {
    if (!file) throw new Refused(refuse('EVIDENCE.UNKNOWN'));
    if ('erasedAt' in file) throw new Refused(refuse('EVIDENCE.ERASED', { erasedAt: file.erasedAt.toISOString() }));
    const isFull = size === 'full';
    const digest = isFull ? file.storedDigest : file.thumbnailDigest;
    if (!digest) throw new Refused(refuse('EVIDENCE.NO_THUMBNAIL'));

    const etag = `"${digest.toString('base64url')}"`;
    if (request.header('if-none-match')?.includes(etag)) {
      this.mayBeKept(response, etag);
      response.status(304);
      return undefined;
    }
    const bytes = await this.archive.readVerified(file.evidenceId, size, file.key, digest);
    if (!bytes) {
      this.logger.error(`evidence ${file.evidenceId} (${size}) is missing or altered on disk`);
      throw new Refused(refuse('EVIDENCE.DAMAGED', { evidenceId: file.evidenceId }));
    }
    this.mayBeKept(response, etag);
    const type = isFull ? file.mediaType : 'image/jpeg';
    const disposition = isImage(type) ? 'inline' : 'attachment';
    return new StreamableFile(bytes.stream, {
      type,
      length: bytes.length,
      disposition: `${disposition}; filename="${fileNameOf(file.evidenceId, type)}"`,
    });
  }

  /** By the browser of who sees it now; the right is asked for every time, only the bytes are spared. */
  private mayBeKept(response: Response, etag: string): void {
    response.setHeader('Cache-Control', 'private, no-cache');
    response.setHeader('ETag', etag);
  }
}
