import { Controller, Get, Req, Res, type StreamableFile } from '@nestjs/common';
import { accessRefusals, authorize, Permission, type SignedIn, Who } from '#access';
import { custodyRefusals, IdParam, loadIncidents, Query, RecordShown } from '#custody';
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
    private readonly shown: RecordShown,
  ) {}

  /** A file attached to an incident, for those who may see the incident now; on the record before it is served. */
  @Get()
  @Permission('evidence.view')
  @AnswersFile(...acceptedTypes)
  @Refuses(refuse, 'EVIDENCE.UNKNOWN', 'EVIDENCE.ERASED', 'EVIDENCE.NO_THUMBNAIL', 'EVIDENCE.DAMAGED')
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
    const to = authorize(who, 'evidence.view', incident.scope);
    if (!to) throw new Refused(accessRefusals('ACCESS.OUT_OF_SCOPE'));
    const file = await this.files.ofIncident(incidentId, evidenceId);
    if (file) await this.shown.record([{ to, incidentId, what: 'FILES', ids: [evidenceId] }]);
    return this.serveFile.serve(file, query, request, response);
  }
}
