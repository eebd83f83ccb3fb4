import { type DynamicModule, Module } from '@nestjs/common';
import { correctionControllers } from '#corrections';
import { CustodyFollower, CustodyModule, EraseTextsWhenPersonErased } from '#custody';
import { AlarmClockModule } from '#alarm-clock';
import { ErasableModule } from '#erasable';
import { EvidenceReceiptsModule } from '#evidence-receipts';
import { PeopleToAsk } from '#people-to-ask';
import { ReferenceCopyModule, referenceTopics } from '#reference-copy';
import { RuntimeModule } from '#service-runtime';
import { CLOSURE_CONFIG, type ClosureConfig } from './closure.config.js';
import { closureRules } from './domain/incident-closure.js';
import { closureTransitions } from './domain/incident-closure.transitions.js';
import { AssignInspectorWhenIncidentFedBack } from './reactions/assign-inspector-when-incident-fed-back.reaction.js';
import { TakeSurveyWhenHotlineSurveyed } from './reactions/take-survey-when-hotline-surveyed.reaction.js';
import { TakeSurveyWhenResidentSurveyed } from './reactions/take-survey-when-resident-surveyed.reaction.js';
import { SampleWhenIncidentSelfHandled } from './reactions/sample-when-incident-self-handled.reaction.js';
import { AssignInspectionController } from './use-cases/assign-inspection/assign-inspection.controller.js';
import { CloseIncidentController } from './use-cases/close-incident/close-incident.controller.js';
import { ConfirmSelfHandlingController } from './use-cases/confirm-self-handling/confirm-self-handling.controller.js';
import { InspectIncidentController } from './use-cases/inspect-incident/inspect-incident.controller.js';
import { RecordSurveyController } from './use-cases/record-survey/record-survey.controller.js';
import { RefuseSelfHandlingController } from './use-cases/refuse-self-handling/refuse-self-handling.controller.js';
import { ReopenIncidentController } from './use-cases/reopen-incident/reopen-incident.controller.js';

/**
 * 结案: somebody other than the handlers looks on the spot; then an incident is closed or goes back for rework. Callers are
 * called back, and what is closed may be reopened.
 */
@Module({})
export class ClosureModule {}

export const closureModule = (config: ClosureConfig): DynamicModule => ({
  module: ClosureModule,
  imports: [
    RuntimeModule.forDataService(config, {
      topics: [
        'incident.events.v1',
        'incident.facts.v1',
        'privacy.events.v1',
        ...referenceTopics('posts', 'catalogue', 'grids', 'units', 'time-rules'),
      ],
      follower: CustodyFollower,
    }),
    ErasableModule.forRoot(config),
    AlarmClockModule.forRoot(config),
    CustodyModule.forCustodian(closureTransitions, closureRules),
    ReferenceCopyModule.forRoot('posts', 'catalogue', 'grids', 'units', 'time-rules'),
    EvidenceReceiptsModule.forRoot(config.EVIDENCE_JWKS_URL),
  ],
  controllers: [
    InspectIncidentController,
    AssignInspectionController,
    CloseIncidentController,
    ConfirmSelfHandlingController,
    RefuseSelfHandlingController,
    RecordSurveyController,
    ReopenIncidentController,
    EraseTextsWhenPersonErased,
    ...correctionControllers('incident.correct'),
    AssignInspectorWhenIncidentFedBack,
    SampleWhenIncidentSelfHandled,
    TakeSurveyWhenHotlineSurveyed,
    TakeSurveyWhenResidentSurveyed,
  ],
  providers: [PeopleToAsk, { provide: CLOSURE_CONFIG, useValue: config }],
});
