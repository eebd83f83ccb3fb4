import { Injectable, Logger } from '@nestjs/common';
import type { EvidenceRef } from '#contracts';
import type { EntityManager } from 'typeorm';
import { ErasedIncidents } from '../persistence/erased-incidents.js';
import { EvidenceFiles } from '../persistence/evidence-files.js';

/** Binds the files that an incident's step cites to the incident: who may see it may see them from now on. */
@Injectable()
export class AttachCitedFiles {
  private readonly logger = new Logger(AttachCitedFiles.name);

  constructor(
    private readonly files: EvidenceFiles,
    private readonly erased: ErasedIncidents,
  ) {}

  async attach(
    manager: EntityManager,
    { subject: incidentId, time: at }: { subject: string; time: string },
    cited: readonly EvidenceRef[],
  ): Promise<void> {
    if (cited.length === 0) return;
    const unknown = await this.files.attach(manager, { incidentId, cited, at });
    const files = cited.map(({ evidenceId }) => evidenceId).filter((id) => !unknown.includes(id));
    await this.erased.eraseLate(manager, { incidentId, files, at });
    // Receipts are only given for files that are here: after a restore, say. Nothing anybody could retry.
    if (unknown.length > 0) this.logger.warn(`incident ${incidentId} cites files unknown here: ${unknown.join(', ')}`);
  }
}
