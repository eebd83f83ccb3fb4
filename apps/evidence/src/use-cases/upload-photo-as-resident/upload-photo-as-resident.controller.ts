import { Controller, Inject, Post, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { IdentifiedBy, Permission } from '#access';
import { Call, type CommandCall, requestRefusals } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { ApiResidentPass, ResidentPasses, residentPassRefusals } from '#resident-pass';
import type { Request } from 'express';
import { imageTypes } from '../../domain/accepted-type.js';
import { refuse } from '../../domain/evidence.refusals.js';
import { EVIDENCE_CONFIG, type EvidenceConfig } from '../../evidence.config.js';
import { type FileStored, fileStored, UploadFile } from '../upload-file/upload-file.js';

/** Photos of one report. */
const most = 3;

@Controller('public/photos')
export class UploadPhotoAsResidentController {
  constructor(
    private readonly uploadFile: UploadFile,
    @Inject(EVIDENCE_CONFIG) private readonly config: EvidenceConfig,
  ) {}

  /**
   * Takes in a photo by somebody who reports without an account, with the pass that they report with: the body is the file.
   * It is checked and stripped like everybody's. Three to a pass, and gone in a week where no report cites it.
   */
  @Post()
  @Permission('evidence.upload-as-resident')
  @IdentifiedBy(ResidentPasses)
  @Answers(201, fileStored)
  @ApiResidentPass()
  @Refuses(residentPassRefusals)
  @Refuses(requestRefusals, 'REQUEST.TOO_LARGE')
  @Refuses(
    refuse,
    'EVIDENCE.TOO_MANY_PHOTOS',
    'EVIDENCE.NO_PHOTO',
    'EVIDENCE.TYPE_NOT_ACCEPTED',
    'EVIDENCE.UNREADABLE',
    'EVIDENCE.BROKEN_OFF',
    'EVIDENCE.OVERTAKEN',
    'EVIDENCE.NO_ROOM',
  )
  @ApiConsumes(...imageTypes)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  upload(@Call() call: CommandCall, @Req() request: Request): Promise<FileStored> {
    return this.uploadFile.upload(call, request, {
      bytes: Math.min(this.config.MAX_UPLOAD_BYTES, this.config.MAX_RESIDENT_PHOTO_BYTES),
      photosOnly: true,
      files: most,
    });
  }
}
