import { Controller, Get, Req, Res, type StreamableFile } from '@nestjs/common';
import { Permission, type SignedIn, Who } from '#access';
import { IdParam, Query } from '#custody';
import { AnswersFile, Refuses } from '#endpoint';
import type { Request, Response } from 'express';
import { acceptedTypes } from '../../domain/accepted-type.js';
import { refuse } from '../../domain/evidence.refusals.js';
import { EvidenceFiles } from '../../persistence/evidence-files.js';
import { FileQuery, ServeFile } from '../../serving/serve-file.js';

@Controller('files/:evidenceId')
export class ReadOwnFileController {
  constructor(
    private readonly files: EvidenceFiles,
    private readonly serveFile: ServeFile,
  ) {}

  /** A file for who uploaded it, attached or not; for everybody else it doesn't exist. */
  @Get()
  @Permission('evidence.upload')
  @AnswersFile(...acceptedTypes)
  @Refuses(refuse, 'EVIDENCE.UNKNOWN', 'EVIDENCE.ERASED', 'EVIDENCE.NO_THUMBNAIL', 'EVIDENCE.DAMAGED')
  async read(
    @Who() { person }: SignedIn,
    @IdParam('evidenceId') evidenceId: string,
    @Query(FileQuery) query: FileQuery,
    @Req() request: Request,
    @Res({ passthrough: true }) response: Response,
  ): Promise<StreamableFile | undefined> {
    return this.serveFile.serve(await this.files.ofUploader(person, evidenceId), query, request, response);
  }
}
