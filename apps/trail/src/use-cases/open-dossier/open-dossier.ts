import { Injectable } from '@nestjs/common';
import type { SignedIn } from '#access';
import { readEvent, uuidAsSent } from '#contracts';
import { Database } from '#database';
import { Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/trail.refusals.js';
import { AssembleDossier } from '../../dossier/assemble-dossier.js';
import type { Dossier } from '../../dossier/dossier.js';
import { type GivenOpening, openCommitments } from '../../dossier/open-commitments.js';
import { entriesLike, type FoundEntry } from '../list-entries/entries-like.js';

const bytes = (length: number) =>
  z
    .base64url()
    .refine((text) => Buffer.from(text, 'base64url').length === length, `must be ${length} bytes, base64url`);
const salt = bytes(16);
const erased = { erased: z.literal(true).optional(), erasedAt: z.iso.datetime({ precision: 3 }) };

/** What the reader’s own program got from the services that took it, as these answer it. */
export const OpenDossier = z.strictObject({
  checkpoint: z
    .int()
    .positive()
    .optional()
    .describe('Size of the checkpoint to show it under, as an earlier answer said; the newest where none is said'),
  texts: z
    .array(
      z.union([
        z.strictObject({ textId: uuidAsSent, content: z.string().max(10_000), salt }),
        z.strictObject({ textId: uuidAsSent, ...erased }),
      ]),
    )
    .max(2_000)
    .default([]),
  files: z
    .array(
      z.union([
        z.strictObject({ evidenceId: uuidAsSent, digest: bytes(32), salt }),
        z.strictObject({ evidenceId: uuidAsSent, ...erased }),
      ]),
    )
    .max(2_000)
    .default([]),
});
export type OpenDossier = z.infer<typeof OpenDossier>;

/** Opens a dossier’s commitments with what the reader hands in; nothing of that is kept. */
@Injectable()
export class OpenedDossier {
  constructor(
    private readonly database: Database,
    private readonly dossiers: AssembleDossier,
  ) {}

  /** @throws Refused TRAIL.OPENING_REFUSED, and what {@link AssembleDossier.forReader} throws */
  async forReader(who: SignedIn, incidentId: string, command: OpenDossier): Promise<Dossier> {
    const dossier = await this.dossiers.forReader(who, incidentId, command.checkpoint);
    const given = openingsIn(command);
    const erasures = await this.erasuresOf(incidentId, given, dossier.checkpoint.size);
    const { opened, misfits } = openCommitments(dossier.commitments, given, (moment) => erasures.has(moment));
    if (misfits.length > 0) throw new Refused(refuse('TRAIL.OPENING_REFUSED', { ids: misfits }));
    const proven = await this.dossiers.proveAll([...erasures.values()], dossier.checkpoint.size);
    return { ...dossier, commitments: opened, erasures: proven };
  }

  /** The erasures of this incident that are claimed and on record, by their moments. */
  private async erasuresOf(
    incidentId: string,
    given: readonly GivenOpening[],
    upTo: number,
  ): Promise<ReadonlyMap<string, FoundEntry>> {
    const moments = new Set(given.flatMap(({ opening }) => ('erasedAt' in opening ? [opening.erasedAt] : [])));
    const found = new Map<string, FoundEntry>();
    for (const moment of moments) {
      const to = new Date(Date.parse(moment) + 1).toISOString();
      const type = 'privacy.person-erased.v1';
      for await (const entry of entriesLike(this.database, { type, from: moment, to }, upTo)) {
        const read = readEvent(entry.bytes);
        if ('event' in read && read.event.type === type && read.event.data.incidents.includes(incidentId)) {
          found.set(moment, entry);
        }
      }
    }
    return found;
  }
}

const openingsIn = ({ texts, files }: OpenDossier): GivenOpening[] => [
  ...texts.map((given) => ({
    kind: 'TEXT' as const,
    id: given.textId,
    opening: 'content' in given ? { content: given.content, salt: given.salt } : { erasedAt: given.erasedAt },
  })),
  ...files.map((given) => ({
    kind: 'FILE' as const,
    id: given.evidenceId,
    opening: 'digest' in given ? { digest: given.digest, salt: given.salt } : { erasedAt: given.erasedAt },
  })),
];
