import { commit } from '#custody';
import type { Size } from '../../../apps/evidence/src/domain/place-on-disk.js';
import type { FileFacts } from '../../../apps/evidence/src/persistence/file-facts.js';
import { uncitedFor } from '../../../apps/evidence/src/storage/sweep-orphans.js';
import type { Problem } from '../verify-offline.js';
import { type CommittedEntry, holdCommitted, isUuid } from './committed-entries.js';
import { Erasures } from './erasures.js';
import { digestOnDisk, type KeptFile, keptFiles } from './kept-files.js';
import type { Owner } from './owners.js';
import type { TrailTables } from './stored-tree.js';

/** The evidence service, with the directory of its files. */
export interface EvidenceOwner extends Required<Owner> {
  readonly directory: string;
}

type Fault = readonly [kind: 'FILE_ALTERED' | 'FILE_MISSING', detail: string];

const day = 86_400_000;

/**
 * Holds every file that the log commits to against what lies on disk: it is there, and decrypts to the same today; or
 * its key was destroyed by an erasure that is on the log. Nothing of a file leaves this.
 */
export const holdFiles = (trail: TrailTables, evidence: EvidenceOwner, patience?: number): Promise<Problem[]> =>
  holdCommitted(
    trail,
    async () => {
      const files = new Files(trail, evidence, await Erasures.on(trail));
      return (entries) => files.hold(entries);
    },
    patience,
  );

class Files {
  constructor(
    private readonly trail: TrailTables,
    private readonly evidence: EvidenceOwner,
    private readonly erasures: Erasures,
  ) {}

  async hold(entries: readonly CommittedEntry[]): Promise<Problem[]> {
    const named = entries.flatMap((entry) =>
      entry.commitments.filter(({ kind }) => kind === 'FILE').map((reference) => ({ entry, ...reference })),
    );
    const kept = await keptFiles(this.evidence, named.map(({ id }) => id).filter(isUuid));
    const problems: Problem[] = [];
    for (const { entry, id, commitment, sequence, field } of named) {
      const fault = await this.faultOf(kept.get(id), { id, commitment }, entry);
      if (fault) problems.push({ kind: fault[0], sequence, detail: `${field}, file ${id}: ${fault[1]}` });
    }
    return problems;
  }

  private async faultOf(
    file: KeptFile | undefined,
    { id, commitment }: { id: string; commitment: string },
    entry: CommittedEntry,
  ): Promise<Fault | undefined> {
    const isUpload = entry.type === 'evidence.stored.v1';
    // Held once for each entry that cites it: not for its upload as well.
    if (isUpload && file?.cited) return undefined;
    const fault = await this.faultIn(file, id, commitment);
    const isOld = Date.now() - entry.time.getTime() > uncitedFor * day;
    return isUpload && isOld && fault?.[0] === 'FILE_MISSING' ? undefined : fault;
  }

  private async faultIn(file: KeptFile | undefined, id: string, commitment: string): Promise<Fault | undefined> {
    switch (file?.state) {
      case undefined:
        return ['FILE_MISSING', 'evidence does not know it'];
      case 'KEYLESS':
        return ['FILE_MISSING', 'its key is not there; one that is destroyed leaves a row that says when'];
      case 'UNREADABLE':
        return ['FILE_ALTERED', 'what evidence keeps of it does not decrypt'];
      case 'ERASED':
        if (await this.isErased(id, file.erasedAt)) return undefined;
        return ['FILE_MISSING', `its key is destroyed as of ${file.erasedAt.toISOString()}, by no erasure on the log`];
      case 'OPEN': {
        const { key, facts } = file;
        if (commit(facts.salt, facts.storedDigest) !== commitment)
          return ['FILE_ALTERED', 'what evidence keeps of it is of another file, or has another salt'];
        return this.faultOnDisk(id, key, facts);
      }
    }
  }

  /** The log commits to the file; its preview is held against what is kept of it under its key. */
  private async faultOnDisk(id: string, key: Buffer, facts: FileFacts): Promise<Fault | undefined> {
    const forms: readonly [Size, Buffer | null, string][] = [
      ['full', facts.storedDigest, 'it'],
      ['thumbnail', facts.thumbnailDigest, 'its preview'],
    ];
    for (const [size, digest, what] of forms) {
      if (!digest) continue;
      const found = await digestOnDisk(this.evidence.directory, id, size, key);
      if (found === 'MISSING') return ['FILE_MISSING', `${what} is not on disk`];
      if (found === 'ALTERED') return ['FILE_ALTERED', `${what} does not decrypt as it lies on disk`];
      if (!found.equals(digest)) return ['FILE_ALTERED', `${what} has other content on disk`];
    }
    return undefined;
  }

  /** Whether one of the incidents that were erased then had cited it by then: it goes with the first of them. */
  private async isErased(id: string, erasedAt: Date): Promise<boolean> {
    const cited = await this.trail.query(
      `SELECT FROM entry
       WHERE incident_id = ANY($1::uuid[]) AND topic = 'incident.events.v1' AND time <= $2
         AND position(convert_to($3, 'UTF8') IN bytes) > 0 LIMIT 1`,
      [this.erasures.incidentsAt(erasedAt), erasedAt, id],
    );
    return cited.length > 0;
  }
}
