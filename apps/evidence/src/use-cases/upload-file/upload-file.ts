import { createHash, randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { Injectable } from '@nestjs/common';
import { authorizeAnywhere, eventActor } from '#access';
import { beforehand, type CommandCall, CommandShell, type CommandTransaction, commit } from '#custody';
import { type DataKey, DataKeys } from '#erasable';
import { appendToOutbox, sealEvent } from '#event-bus';
import { issueReceipt } from '#evidence-receipts';
import { newId, type Refusal, Refused } from '#primitives';
import { z } from 'zod';
import { isImage } from '../../domain/accepted-type.js';
import { refuse } from '../../domain/evidence.refusals.js';
import { toldNothing } from '../../domain/told-by-file.js';
import { type EvidenceFile, EvidenceFiles } from '../../persistence/evidence-files.js';
import { SigningKeys } from '../../keys/signing-keys.js';
import { type IncomingFile, IncomingFiles } from '../../receiving/incoming-files.js';
import { stripImage } from '../../receiving/strip-image.js';
import { EvidenceArchive } from '../../storage/evidence-archive.js';
import { ifRoom } from '../../storage/if-room.js';

/** What an upload is answered with. */
export const fileStored = z
  .object({
    evidenceId: z.uuid(),
    commitment: z.string(),
    mediaType: z.string(),
    bytes: z.int(),
    receipt: z.string().describe('Signed for the uploader; a report carries it to attach the file'),
  })
  .meta({ id: 'FileStored' });
export type FileStored = Readonly<z.infer<typeof fileStored>>;

/** What there is less of for some than for others. */
export interface UploadLimits {
  /** Of one file; as the settings have it when not said. */
  readonly bytes?: number;
  readonly photosOnly?: boolean;
  /** Of one uploader, over all. */
  readonly files?: number;
}

/** A file on disk, before its row. */
type StoredFile = Pick<
  EvidenceFile,
  'evidenceId' | 'mediaType' | 'bytes' | 'key' | 'originalDigest' | 'storedDigest' | 'thumbnailDigest' | 'told'
>;

const sha256 = (bytes: Uint8Array): Buffer => createHash('sha256').update(bytes).digest();

/**
 * Takes a file in: receives it, strips it, makes it durable, and only then commits row, event and answer together.
 * All that takes long is done before the transaction begins; what it refuses is recorded inside, like every refusal.
 */
@Injectable()
export class UploadFile {
  constructor(
    private readonly shell: CommandShell,
    private readonly incoming: IncomingFiles,
    private readonly archive: EvidenceArchive,
    private readonly files: EvidenceFiles,
    private readonly signingKeys: SigningKeys,
    private readonly keys: DataKeys,
  ) {}

  /** @throws Refused REQUEST.TOO_LARGE, EVIDENCE.*, IDEMPOTENCY.* */
  async upload(call: CommandCall, request: IncomingMessage, limits: UploadLimits = {}): Promise<FileStored> {
    const incoming = await this.incoming.receive(request, limits.bytes);
    if ('code' in incoming) return this.refuse(call, incoming);
    try {
      if (limits.photosOnly && !isImage(incoming.mediaType))
        return await this.refuse(call, refuse('EVIDENCE.NO_PHOTO'));
      return await this.takeIn({ ...call, digest: incoming.digest.toString('hex') }, incoming, limits);
    } finally {
      await this.incoming.discard(incoming.path);
    }
  }

  private refuse(call: CommandCall, refusal: Refusal): Promise<FileStored> {
    return this.shell.run(call, () => Promise.reject(new Refused(refusal)));
  }

  private async takeIn(call: CommandCall, incoming: IncomingFile, { files: most }: UploadLimits): Promise<FileStored> {
    const evidenceId = newId();
    const signer = await this.signingKeys.signing();
    const key = await this.keys.of(evidenceId);
    const stored = await beforehand(ifRoom(this.store(evidenceId, incoming, key)));
    try {
      const answer = await this.shell.run(call, async (transaction) => {
        if (most !== undefined) await this.files.mustBeFewer(transaction.manager, call.who.person, most);
        const file = await this.keep(call, stored(), transaction);
        const { commitment, mediaType, bytes, uploader } = file;
        const receipt = await issueReceipt({ evidenceId, commitment, photo: isImage(mediaType) }, uploader, signer);
        return { evidenceId, commitment, mediaType, bytes, receipt };
      });
      // The answer of an earlier upload with this key: its file stays the only one.
      if (answer.evidenceId !== evidenceId) await this.giveUp(evidenceId);
      return answer;
    } catch (error) {
      // Refused: rolled back for certain. After any other failure it may be committed; the sweep will know.
      if (error instanceof Refused) await this.giveUp(evidenceId);
      throw error;
    }
  }

  private async store(evidenceId: string, incoming: IncomingFile, key: DataKey): Promise<StoredFile> {
    const { path, mediaType, bytes, digest } = incoming;
    const file = { evidenceId, mediaType, originalDigest: digest, key };
    if (!isImage(mediaType)) {
      await this.files.announce(evidenceId);
      await this.archive.write(evidenceId, 'full', key.key, createReadStream(path));
      return { ...file, bytes, storedDigest: digest, thumbnailDigest: null, told: toldNothing };
    }
    const { image, thumbnail, told } = await stripImage(path, mediaType);
    await this.files.announce(evidenceId);
    await this.archive.write(evidenceId, 'full', key.key, [image]);
    await this.archive.write(evidenceId, 'thumbnail', key.key, [thumbnail]);
    return {
      ...file,
      bytes: image.length,
      storedDigest: sha256(image),
      thumbnailDigest: sha256(thumbnail),
      told,
    };
  }

  private async keep(
    { who, permission }: CommandCall,
    stored: StoredFile,
    { manager, at }: CommandTransaction,
  ): Promise<EvidenceFile> {
    const actor = authorizeAnywhere(who, permission);
    if (!actor) throw new TypeError('the guard let in somebody without the permission');
    const salt = randomBytes(16);
    const file: EvidenceFile = {
      ...stored,
      uploader: actor.person,
      uploaderPost: actor.post.id,
      byResident: actor.post.role === 'resident',
      salt,
      commitment: commit(salt, stored.storedDigest),
      originalCommitment: commit(salt, stored.originalDigest),
    };
    await this.files.keep(manager, file, at);
    await appendToOutbox(manager, [
      sealEvent({
        type: 'evidence.stored.v1',
        subject: file.evidenceId,
        data: {
          evidenceId: file.evidenceId,
          originalCommitment: file.originalCommitment,
          commitment: file.commitment,
          mediaType: file.mediaType,
          bytes: file.bytes,
          hadPosition: file.told.position !== null,
          hadTime: file.told.takenAt !== null,
        },
        service: 'evidence',
        by: eventActor(actor),
        at,
      }),
    ]);
    return file;
  }

  private async giveUp(evidenceId: string): Promise<void> {
    await this.archive.remove(evidenceId);
    await this.files.withdraw(evidenceId);
  }
}
