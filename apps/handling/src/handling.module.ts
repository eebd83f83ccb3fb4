import { type DynamicModule, Module } from '@nestjs/common';
import { correctionControllers } from '#corrections';
import { CustodyFollower, CustodyModule } from '#custody';
import { EvidenceReceiptsModule } from '#evidence-receipts';
import { ReferenceCopyModule, referenceTopics } from '#reference-copy';
import { RuntimeModule } from '#service-runtime';
import { handlingRules } from './domain/incident-handling.js';
import { handlingTransitions } from './domain/incident-handling.transitions.js';
import type { HandlingConfig } from './handling.config.js';
import { AcknowledgeIncidentController } from './use-cases/acknowledge-incident/acknowledge-incident.controller.js';
import { FeedBackController } from './use-cases/feed-back/feed-back.controller.js';
import { RequestReturnController } from './use-cases/request-return/request-return.controller.js';

/** 处置: the department's desk, where an incident is signed for, handled and fed back, or said to be somebody else's. */
@Module({})
export class HandlingModule {}

export const handlingModule = (config: HandlingConfig): DynamicModule => ({
  module: HandlingModule,
  imports: [
    RuntimeModule.forDataService(config, {
      topics: ['incident.events.v1', ...referenceTopics('posts', 'units', 'catalogue', 'grids')],
      follower: CustodyFollower,
    }),
    CustodyModule.forCustodian(handlingTransitions, handlingRules),
    ReferenceCopyModule.forRoot('posts', 'units', 'catalogue', 'grids'),
    EvidenceReceiptsModule.forRoot(config.EVIDENCE_JWKS_URL),
  ],
  controllers: [
    AcknowledgeIncidentController,
    RequestReturnController,
    FeedBackController,
    ...correctionControllers('incident.correct'),
  ],
});
