import { type DynamicModule, Module } from '@nestjs/common';
import { AFTER_CORRECTION, correctionControllers } from '#corrections';
import { CustodyFollower, CustodyModule, EraseTextsWhenPersonErased } from '#custody';
import { AlarmClockModule } from '#alarm-clock';
import { ErasableModule } from '#erasable';
import { EvidenceReceiptsModule } from '#evidence-receipts';
import { ReferenceCopyModule, referenceTopics } from '#reference-copy';
import { RuntimeModule } from '#service-runtime';
import { handlingRules } from './domain/incident-handling.js';
import { handlingTransitions } from './domain/incident-handling.transitions.js';
import type { HandlingConfig } from './handling.config.js';
import { AcknowledgeIncidentController } from './use-cases/acknowledge-incident/acknowledge-incident.controller.js';
import { AnswerTemplates } from './use-cases/answer-templates/answer-templates.js';
import { AnswerTemplatesController } from './use-cases/answer-templates/answer-templates.controller.js';
import { CompleteSubTaskController } from './use-cases/complete-sub-task/complete-sub-task.controller.js';
import { FeedBackController } from './use-cases/feed-back/feed-back.controller.js';
import { ListHandlersController } from './use-cases/list-handlers/list-handlers.controller.js';
import { RequestExtensionController } from './use-cases/request-extension/request-extension.controller.js';
import { RequestReturnController } from './use-cases/request-return/request-return.controller.js';
import { RequestSuspensionController } from './use-cases/request-suspension/request-suspension.controller.js';
import { ResumeIncidentController } from './use-cases/resume-incident/resume-incident.controller.js';
import { ResumeOnReviewDate } from './use-cases/resume-incident/resume-on-review-date.js';
import { ResumeUrgentAfterCorrection } from './use-cases/resume-incident/resume-urgent-after-correction.js';
import { RuleOnExtensionController } from './use-cases/rule-on-extension/rule-on-extension.controller.js';
import { RuleOnSuspensionController } from './use-cases/rule-on-suspension/rule-on-suspension.controller.js';
import { SecureIncidentController } from './use-cases/secure-incident/secure-incident.controller.js';
import { WaiveSubTaskController } from './use-cases/waive-sub-task/waive-sub-task.controller.js';

/** 处置: the department's desk, where an incident is signed for, handled and fed back, or said to be somebody else's. */
@Module({})
export class HandlingModule {}

export const handlingModule = (config: HandlingConfig): DynamicModule => ({
  module: HandlingModule,
  imports: [
    RuntimeModule.forDataService(config, {
      topics: [
        'incident.events.v1',
        'privacy.events.v1',
        ...referenceTopics('posts', 'units', 'catalogue', 'grids', 'time-rules'),
      ],
      follower: CustodyFollower,
    }),
    ErasableModule.forRoot(config),
    AlarmClockModule.forRoot(config),
    CustodyModule.forCustodian(handlingTransitions, handlingRules),
    ReferenceCopyModule.forRoot('posts', 'units', 'catalogue', 'grids', 'time-rules'),
    EvidenceReceiptsModule.forRoot(config.EVIDENCE_JWKS_URL),
  ],
  controllers: [
    AcknowledgeIncidentController,
    RequestReturnController,
    RequestExtensionController,
    RuleOnExtensionController,
    RequestSuspensionController,
    RuleOnSuspensionController,
    ResumeIncidentController,
    SecureIncidentController,
    CompleteSubTaskController,
    WaiveSubTaskController,
    FeedBackController,
    AnswerTemplatesController,
    ListHandlersController,
    EraseTextsWhenPersonErased,
    ...correctionControllers('incident.correct'),
  ],
  providers: [
    AnswerTemplates,
    ResumeOnReviewDate,
    { provide: AFTER_CORRECTION, useClass: ResumeUrgentAfterCorrection },
  ],
});
