import { Controller, Get } from '@nestjs/common';
import { accessRefusals, authorize, Permission, type SignedIn, Who } from '#access';
import { custodyRefusals, IdParam, loadIncidents } from '#custody';
import { Database } from '#database';
import { Answers, Refuses } from '#endpoint';
import { Refused } from '#primitives';
import { z } from 'zod';
import { EvidenceFiles } from '../../persistence/evidence-files.js';

const fileDigests = z.array(
  z.union([
    z.object({
      evidenceId: z.uuid(),
      digest: z.string().describe('SHA-256 of the stored file, base64url'),
      salt: z.string().describe('base64url'),
    }),
    z.object({ evidenceId: z.uuid(), erased: z.literal(true), erasedAt: z.iso.datetime().describe('已擦除 When') }),
  ]),
);

@Controller('incidents/:incidentId/file-digests')
export class ReadFileDigestsController {
  constructor(
    private readonly database: Database,
    private readonly files: EvidenceFiles,
  ) {}

  /**
   * What opens the commitments of an incident’s files in the trail, for a dossier: SHA-256(salt ‖ digest) each. For those
   * who may see the incident now; of a file that was erased it says when.
   */
  @Get()
  @Permission('evidence.view')
  @Answers(200, fileDigests)
  @Refuses(custodyRefusals, 'INCIDENT.UNKNOWN')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  async read(@Who() who: SignedIn, @IdParam('incidentId') incidentId: string): Promise<z.infer<typeof fileDigests>> {
    const [incident] = await loadIncidents(this.database.manager, [incidentId], { lock: false });
    if (!incident) throw new Refused(custodyRefusals('INCIDENT.UNKNOWN', { incidentId }));
    if (!authorize(who, 'evidence.view', incident.scope)) throw new Refused(accessRefusals('ACCESS.OUT_OF_SCOPE'));
    return (await this.files.allOfIncident(incidentId)).map((file) =>
      'erasedAt' in file
        ? { evidenceId: file.evidenceId, erased: true, erasedAt: file.erasedAt.toISOString() }
        : {
            evidenceId: file.evidenceId,
            digest: file.storedDigest.toString('base64url'),
            salt: file.salt.toString('base64url'),
          },
    );
  }
}
