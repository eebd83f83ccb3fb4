import { Controller, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { Permission } from '#access';
import { Call, type CommandCall } from '#custody';
import { Answers, Refuses } from '#endpoint';
import type { Request } from 'express';
import { acceptedTypes } from '../../domain/accepted-type.js';
import { refuse } from '../../domain/evidence.refusals.js';
import { type FileStored, fileStored, UploadFile } from './upload-file.js';

@Controller('files')
export class UploadFileController {
  constructor(private readonly uploadFile: UploadFile) {}

  /**
   * Takes in a photo or a PDF: the body is the file. What a photo tells of place, time and device is taken out of it.
   * Answers a receipt, with which the uploader attaches the file to an incident.
   */
  @Post()
  @Permission('evidence.upload')
  @Answers(201, fileStored)
  @Refuses(
    refuse,
    'EVIDENCE.TYPE_NOT_ACCEPTED',
    'EVIDENCE.UNREADABLE',
    'EVIDENCE.BROKEN_OFF',
    'EVIDENCE.OVERTAKEN',
    'EVIDENCE.NO_ROOM',
  )
  @ApiConsumes(...acceptedTypes)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  upload(@Call() call: CommandCall, @Req() request: Request): Promise<FileStored> {
    return this.uploadFile.upload(call, request);
  }
}
