import { type DynamicModule, Module } from '@nestjs/common';
import { CustodyFollower, CustodyModule } from '#custody';
import { ErasableModule } from '#erasable';
import { READY_CHECKS, type ReadyCheck } from '#primitives';
import { ResidentPassModule } from '#resident-pass';
import { RuntimeModule } from '#service-runtime';
import { EVIDENCE_CONFIG, type EvidenceConfig } from './evidence.config.js';
import { ErasedIncidents } from './persistence/erased-incidents.js';
import { EvidenceFiles } from './persistence/evidence-files.js';
import { SigningKeys } from './keys/signing-keys.js';
import { AttachCitedFiles } from './reactions/attach-cited-files.js';
import { AttachFilesWhenExtensionRequested } from './reactions/attach-files-when-extension-requested.reaction.js';
import { AttachFilesWhenIncidentFedBack } from './reactions/attach-files-when-incident-fed-back.reaction.js';
import { AttachFilesWhenIncidentVerified } from './reactions/attach-files-when-incident-verified.reaction.js';
import { AttachFilesWhenIncidentInspected } from './reactions/attach-files-when-incident-inspected.reaction.js';
import { AttachFilesWhenIncidentReported } from './reactions/attach-files-when-incident-reported.reaction.js';
import { AttachFilesWhenIncidentSecured } from './reactions/attach-files-when-incident-secured.reaction.js';
import { AttachFilesWhenIncidentSelfHandled } from './reactions/attach-files-when-incident-self-handled.reaction.js';
import { AttachFilesWhenIncidentSupplemented } from './reactions/attach-files-when-incident-supplemented.reaction.js';
import { AttachFilesWhenSubTaskDone } from './reactions/attach-files-when-sub-task-done.reaction.js';
import { AttachFilesWhenSuspensionRequested } from './reactions/attach-files-when-suspension-requested.reaction.js';
import { EraseFilesWhenPersonErased } from './reactions/erase-files-when-person-erased.reaction.js';
import { IncomingFiles } from './receiving/incoming-files.js';
import { ServeFile } from './serving/serve-file.js';
import { EvidenceArchive } from './storage/evidence-archive.js';
import { SweepOrphans } from './storage/sweep-orphans.js';
import { ReadKeysController } from './use-cases/read-keys/read-keys.controller.js';
import { ReadFileDigestsController } from './use-cases/read-file-digests/read-file-digests.controller.js';
import { ReadIncidentFileController } from './use-cases/read-incident-file/read-incident-file.controller.js';
import { ReadOwnFileController } from './use-cases/read-own-file/read-own-file.controller.js';
import { UploadFileController } from './use-cases/upload-file/upload-file.controller.js';
import { UploadFile } from './use-cases/upload-file/upload-file.js';
import { UploadPhotoAsResidentController } from './use-cases/upload-photo-as-resident/upload-photo-as-resident.controller.js';

/** 证据: photos, stripped of what they tell, and papers as they are, for those who may see the incident they belong to. */
@Module({})
export class EvidenceModule {}

export const evidenceModule = (config: EvidenceConfig): DynamicModule => ({
  module: EvidenceModule,
  // The health check asks for READY_CHECKS from its own module.
  global: true,
  imports: [
    RuntimeModule.forDataService(config, {
      topics: ['incident.events.v1', 'privacy.events.v1'],
      follower: CustodyFollower,
    }),
    ErasableModule.forRoot(config),
    ResidentPassModule.forRoot(config.RESIDENT_SECRET),
    CustodyModule.forFollower(),
  ],
  controllers: [
    UploadFileController,
    UploadPhotoAsResidentController,
    ReadOwnFileController,
    ReadIncidentFileController,
    ReadFileDigestsController,
    ReadKeysController,
    AttachFilesWhenIncidentReported,
    AttachFilesWhenIncidentSelfHandled,
    AttachFilesWhenIncidentSupplemented,
    AttachFilesWhenIncidentSecured,
    AttachFilesWhenExtensionRequested,
    AttachFilesWhenSuspensionRequested,
    AttachFilesWhenSubTaskDone,
    AttachFilesWhenIncidentFedBack,
    AttachFilesWhenIncidentVerified,
    AttachFilesWhenIncidentInspected,
    EraseFilesWhenPersonErased,
  ],
  providers: [
    { provide: EVIDENCE_CONFIG, useValue: config },
    UploadFile,
    IncomingFiles,
    EvidenceArchive,
    EvidenceFiles,
    ErasedIncidents,
    SigningKeys,
    ServeFile,
    AttachCitedFiles,
    SweepOrphans,
    {
      provide: READY_CHECKS,
      inject: [IncomingFiles],
      useFactory: (incoming: IncomingFiles): ReadyCheck[] => [() => incoming.trouble()],
    },
  ],
  exports: [READY_CHECKS],
});
