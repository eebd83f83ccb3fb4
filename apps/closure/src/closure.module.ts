import { type DynamicModule, Module } from '@nestjs/common';
import { correctionControllers } from '#corrections';
import { CustodyFollower, CustodyModule } from '#custody';
import { EvidenceReceiptsModule } from '#evidence-receipts';
import { ReferenceCopyModule, referenceTopics } from '#reference-copy';
import { RuntimeModule } from '#service-runtime';
import type { ClosureConfig } from './closure.config.js';
import { closureRules } from './domain/incident-closure.js';
import { closureTransitions } from './domain/incident-closure.transitions.js';
import { PeopleToAsk } from './persistence/people-to-ask.js';
import { AssignInspectorWhenIncidentFedBack } from './reactions/assign-inspector-when-incident-fed-back.reaction.js';
import { AssignInspectionController } from './use-cases/assign-inspection/assign-inspection.controller.js';
import { CloseIncidentController } from './use-cases/close-incident/close-incident.controller.js';
import { ConfirmSelfHandlingController } from './use-cases/confirm-self-handling/confirm-self-handling.controller.js';
import { InspectIncidentController } from './use-cases/inspect-incident/inspect-incident.controller.js';
import { RefuseSelfHandlingController } from './use-cases/refuse-self-handling/refuse-self-handling.controller.js';

/** 结案: somebody other than the handlers looks on the spot; then an incident is closed or goes back for rework. */
@Module({})
export class ClosureModule {}

export const closureModule = (config: ClosureConfig): DynamicModule => ({
  module: ClosureModule,
  imports: [
    RuntimeModule.forDataService(config, {
      topics: ['incident.events.v1', ...referenceTopics('posts', 'catalogue', 'grids', 'units')],
      follower: CustodyFollower,
    }),
    CustodyModule.forCustodian(closureTransitions, closureRules),
    ReferenceCopyModule.forRoot('posts', 'catalogue', 'grids', 'units'),
    EvidenceReceiptsModule.forRoot(config.EVIDENCE_JWKS_URL),
  ],
  controllers: [
    InspectIncidentController,
    AssignInspectionController,
    CloseIncidentController,
    ConfirmSelfHandlingController,
    RefuseSelfHandlingController,
    ...correctionControllers('incident.correct'),
    AssignInspectorWhenIncidentFedBack,
  ],
  providers: [PeopleToAsk],
});
