import { Controller, Get, Req, Res, type StreamableFile } from '@nestjs/common';
import { accessRefusals, authorize, Permission, type SignedIn, Who } from '#access';
import { custodyRefusals, IdParam, loadIncidents, Query } from '#custody';
import { Database } from '#database';
import { AnswersFile, Refuses } from '#endpoint';
import { Refused } from '#primitives';
import type { Request, Response } from 'express';
import { acceptedTypes } from '../../domain/accepted-type.js';
import { refuse } from '../../domain/evidence.refusals.js';
import { EvidenceFiles } from '../../persistence/evidence-files.js';
import { FileQuery, ServeFile } from '../../serving/serve-file.js';

@Controller('incidents/:incidentId/files/:evidenceId')
export class ReadIncidentFileController {
  constructor(
    private readonly database: Database,
    private readonly files: EvidenceFiles,
    private readonly serveFile: ServeFile,
  ) {}

  /** A file attached to an incident, for those who may see the incident now. */
  @Get()
  @Permission('evidence.view')
  @AnswersFile(...acceptedTypes)
  @Refuses(refuse, 'EVIDENCE.UNKNOWN', 'EVIDENCE.NO_THUMBNAIL', 'EVIDENCE.DAMAGED')
  @Refuses(custodyRefusals, 'INCIDENT.UNKNOWN')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  async read(
    @Who() who: SignedIn,
    @IdParam('incidentId') incidentId: string,
    @IdParam('evidenceId') evidenceId: string,
    @Query(FileQuery) query: FileQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | undefined> {
    const [incident] = await loadIncidents(this.database.manager, [incidentId], { lock: false });
    if (!incident) throw new Refused(custodyRefusals('INCIDENT.UNKNOWN', { incidentId }));
    if (!authorize(who, 'evidence.view', incident.scope)) throw new Refused(accessRefusals('ACCESS.OUT_OF_SCOPE'));
    return this.serveFile.serve(await this.files.ofIncident(incidentId, evidenceId), query, request, response);
  }
}
