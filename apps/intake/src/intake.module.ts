import { type DynamicModule, type MiddlewareConsumer, Module, type NestModule } from '@nestjs/common';
import { MachineAccessModule } from '#access';
import { correctionControllers } from '#corrections';
import { CustodyFollower, CustodyModule } from '#custody';
import { AlarmClockModule } from '#alarm-clock';
import { ErasableModule } from '#erasable';
import { EvidenceReceiptsModule } from '#evidence-receipts';
import { PeopleToAsk } from '#people-to-ask';
import { ReferenceCopyModule, referenceTopics } from '#reference-copy';
import { ResidentPassModule } from '#resident-pass';
import { RuntimeModule } from '#service-runtime';
import { ReportAsClerkController } from './channels/clerk/report-as-clerk/report-as-clerk.controller.js';
import { open311Routes } from './channels/open311/open311-routes.js';
import { open311Controllers, open311Providers } from './channels/open311/open311.parts.js';
import { hotlineControllers, hotlineProviders } from './channels/hotline/hotline-channel.js';
import { keysOfHotlines } from './channels/hotline/hotlines.js';
import { HotlineCallbacks } from './channels/hotline/persistence/hotline-callbacks.js';
import { publicControllers, publicProviders } from './channels/public/public-channel.js';
import { Reporting } from './channels/reporting.js';
import { ReportAsWorkerController } from './channels/worker/report-as-worker/report-as-worker.controller.js';
import { intakeRules } from './domain/incident-intake.js';
import { intakeTransitions } from './domain/incident-intake.transitions.js';
import { INTAKE_CONFIG, type IntakeConfig } from './intake.config.js';
import { CallersToErase } from './persistence/callers-to-erase.js';
import { ErasureList } from './persistence/erasure-list.js';
import { Erasures } from './persistence/erasures.js';
import { LegalHolds } from './persistence/legal-holds.js';
import { LookReasons } from './persistence/look-reasons.js';
import { Receipts } from './persistence/receipts.js';
import { Reporters } from './persistence/reporters.js';
import { SearchIndex } from './persistence/search-index.js';
import { EraseCallerWhenPersonErased } from './reactions/erase-caller-when-person-erased.reaction.js';
import { HoldIncidentController } from './use-cases/hold-incident/hold-incident.controller.js';
import { LookUpReceiptController } from './use-cases/look-up-receipt/look-up-receipt.controller.js';
import { MergeIncidentController } from './use-cases/merge-incident/merge-incident.controller.js';
import { NoteContactController } from './use-cases/note-contact/note-contact.controller.js';
import { ReadErasuresController } from './use-cases/read-erasures/read-erasures.controller.js';
import { ReadLookReasonsController } from './use-cases/read-look-reasons/read-look-reasons.controller.js';
import { ReadReportersController } from './use-cases/read-reporters/read-reporters.controller.js';
import { RegisterIncidentController } from './use-cases/register-incident/register-incident.controller.js';
import { RejectIncidentController } from './use-cases/reject-incident/reject-incident.controller.js';
import { SearchReportersController } from './use-cases/search-reporters/search-reporters.controller.js';
import { RequestErasureController } from './use-cases/request-erasure/request-erasure.controller.js';
import { RequestVerificationController } from './use-cases/request-verification/request-verification.controller.js';
import { ErasureRulings } from './use-cases/rule-on-erasure/erasure-rulings.js';
import { RuleOnErasureController } from './use-cases/rule-on-erasure/rule-on-erasure.controller.js';
import { FindIncidents } from './use-cases/search-reporters/find-incidents.js';
import { ReporterSearch } from './use-cases/search-reporters/search-reporters.js';
import { SelfHandleIncidentController } from './use-cases/self-handle-incident/self-handle-incident.controller.js';
import { DuplicateSuggestions } from './use-cases/suggest-duplicates/duplicate-suggestions.js';
import { SuggestDuplicatesController } from './use-cases/suggest-duplicates/suggest-duplicates.controller.js';
import { TakeRepeatCallController } from './use-cases/take-repeat-call/take-repeat-call.controller.js';
import { TakeWithdrawalController } from './use-cases/take-withdrawal/take-withdrawal.controller.js';
import { UnmergeIncidentController } from './use-cases/unmerge-incident/unmerge-incident.controller.js';
import { ReporterOpening } from './use-cases/unmask-reporter/reporter-opening.js';
import { UnmaskReporterController } from './use-cases/unmask-reporter/unmask-reporter.controller.js';
import { VerifyReportController } from './use-cases/verify-report/verify-report.controller.js';

/** 受理: every channel's report becomes a registered incident, or is rejected or handled by the worker who is there. */
@Module({})
export class IntakeModule implements NestModule {
  configure(consumer: MiddlewareConsumer): void {
    consumer.apply(open311Routes).forRoutes('/open311/v2/*path');
  }
}

export const intakeModule = (config: IntakeConfig): DynamicModule => ({
  module: IntakeModule,
  imports: [
    RuntimeModule.forDataService(config, {
      topics: [
        'incident.events.v1',
        'privacy.events.v1',
        ...referenceTopics('posts', 'catalogue', 'grids', 'units', 'time-rules', 'routing-rules'),
      ],
      follower: CustodyFollower,
    }),
    MachineAccessModule.forRoot(keysOfHotlines(config.HOTLINES_FILE ?? [])),
    ResidentPassModule.forRoot(config.RESIDENT_SECRET),
    ErasableModule.forRoot(config),
    AlarmClockModule.forRoot(config),
    CustodyModule.forCustodian(intakeTransitions, intakeRules, { textIndex: SearchIndex, stepWatch: HotlineCallbacks }),
    ReferenceCopyModule.forRoot('posts', 'catalogue', 'grids', 'units', 'time-rules', 'routing-rules'),
    EvidenceReceiptsModule.forRoot(config.EVIDENCE_JWKS_URL),
  ],
  controllers: [
    ReportAsWorkerController,
    ReportAsClerkController,
    RegisterIncidentController,
    RejectIncidentController,
    SelfHandleIncidentController,
    RequestVerificationController,
    VerifyReportController,
    MergeIncidentController,
    UnmergeIncidentController,
    SuggestDuplicatesController,
    LookUpReceiptController,
    ReadReportersController,
    ReadLookReasonsController,
    SearchReportersController,
    UnmaskReporterController,
    TakeRepeatCallController,
    TakeWithdrawalController,
    NoteContactController,
    HoldIncidentController,
    RequestErasureController,
    RuleOnErasureController,
    ReadErasuresController,
    EraseCallerWhenPersonErased,
    ...open311Controllers,
    ...hotlineControllers,
    ...publicControllers,
    ...correctionControllers('incident.correct-at-centre'),
  ],
  providers: [
    { provide: INTAKE_CONFIG, useValue: config },
    ...open311Providers(config),
    Reporting,
    Receipts,
    Reporters,
    ReporterOpening,
    PeopleToAsk,
    DuplicateSuggestions,
    FindIncidents,
    ReporterSearch,
    Erasures,
    ErasureList,
    ErasureRulings,
    CallersToErase,
    LegalHolds,
    LookReasons,
    ...hotlineProviders(config.HOTLINES_FILE ?? []),
    ...publicProviders(config),
  ],
});
