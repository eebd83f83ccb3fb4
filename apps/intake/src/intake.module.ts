import { type DynamicModule, Module } from '@nestjs/common';
import { correctionControllers } from '#corrections';
import { CustodyFollower, CustodyModule } from '#custody';
import { EvidenceReceiptsModule } from '#evidence-receipts';
import { ReferenceCopyModule, referenceTopics } from '#reference-copy';
import { RuntimeModule } from '#service-runtime';
import { ReportAsClerkController } from './channels/clerk/report-as-clerk/report-as-clerk.controller.js';
import { Reporting } from './channels/reporting.js';
import { ReportAsWorkerController } from './channels/worker/report-as-worker/report-as-worker.controller.js';
import { intakeRules } from './domain/incident-intake.js';
import { intakeTransitions } from './domain/incident-intake.transitions.js';
import { INTAKE_CONFIG, type IntakeConfig } from './intake.config.js';
import { Reporters } from './persistence/reporters.js';
import { ReadReportersController } from './use-cases/read-reporters/read-reporters.controller.js';
import { RegisterIncidentController } from './use-cases/register-incident/register-incident.controller.js';
import { RejectIncidentController } from './use-cases/reject-incident/reject-incident.controller.js';
import { SearchReportersController } from './use-cases/search-reporters/search-reporters.controller.js';
import { ReporterSearch } from './use-cases/search-reporters/search-reporters.js';
import { SelfHandleIncidentController } from './use-cases/self-handle-incident/self-handle-incident.controller.js';
import { TakeRepeatCallController } from './use-cases/take-repeat-call/take-repeat-call.controller.js';
import { TakeWithdrawalController } from './use-cases/take-withdrawal/take-withdrawal.controller.js';
import { ReporterOpening } from './use-cases/unmask-reporter/reporter-opening.js';
import { UnmaskReporterController } from './use-cases/unmask-reporter/unmask-reporter.controller.js';

/** 受理: every channel's report becomes a registered incident, or is rejected or handled by the worker who is there. */
@Module({})
export class IntakeModule {}

export const intakeModule = (config: IntakeConfig): DynamicModule => ({
  module: IntakeModule,
  imports: [
    RuntimeModule.forDataService(config, {
      topics: ['incident.events.v1', ...referenceTopics('catalogue', 'grids', 'units')],
      follower: CustodyFollower,
    }),
    CustodyModule.forCustodian(intakeTransitions, intakeRules),
    ReferenceCopyModule.forRoot('catalogue', 'grids', 'units'),
    EvidenceReceiptsModule.forRoot(config.EVIDENCE_JWKS_URL),
  ],
  controllers: [
    ReportAsWorkerController,
    ReportAsClerkController,
    RegisterIncidentController,
    RejectIncidentController,
    SelfHandleIncidentController,
    ReadReportersController,
    SearchReportersController,
    UnmaskReporterController,
    TakeRepeatCallController,
    TakeWithdrawalController,
    ...correctionControllers('incident.correct-at-centre'),
  ],
  providers: [{ provide: INTAKE_CONFIG, useValue: config }, Reporting, Reporters, ReporterOpening, ReporterSearch],
});
