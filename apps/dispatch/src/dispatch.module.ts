import { type DynamicModule, Module } from '@nestjs/common';
import { AFTER_CORRECTION, correctionControllers } from '#corrections';
import { CustodyFollower, CustodyModule } from '#custody';
import { EvidenceReceiptsModule } from '#evidence-receipts';
import { ReferenceCopyModule, referenceTopics } from '#reference-copy';
import { RuntimeModule } from '#service-runtime';
import type { DispatchConfig } from './dispatch.config.js';
import { dispatchTransitions } from './domain/incident-dispatch.transitions.js';
import { dispatchRules } from './domain/incident-dispatch.js';
import { DispatchUrgentWhenIncidentRegistered } from './reactions/dispatch-urgent-when-incident-registered.reaction.js';
import { DispatchByRule } from './use-cases/dispatch-by-rule/dispatch-by-rule.js';
import { DispatchUrgentAfterCorrection } from './use-cases/dispatch-by-rule/dispatch-urgent-after-correction.js';
import { DispatchIncidentController } from './use-cases/dispatch-incident/dispatch-incident.controller.js';
import { RemarkOnIncidentController } from './use-cases/remark-on-incident/remark-on-incident.controller.js';
import { RuleOnReturnController } from './use-cases/rule-on-return/rule-on-return.controller.js';
import { TransferIncidentController } from './use-cases/transfer-incident/transfer-incident.controller.js';
import { UrgeIncidentController } from './use-cases/urge-incident/urge-incident.controller.js';

/** 派遣: who handles an incident, and whose it is when a unit says it is not theirs. */
@Module({})
export class DispatchModule {}

export const dispatchModule = (config: DispatchConfig): DynamicModule => ({
  module: DispatchModule,
  imports: [
    RuntimeModule.forDataService(config, {
      topics: ['incident.events.v1', ...referenceTopics('units', 'catalogue', 'grids')],
      follower: CustodyFollower,
    }),
    CustodyModule.forCustodian(dispatchTransitions, dispatchRules),
    EvidenceReceiptsModule.forRoot(config.EVIDENCE_JWKS_URL),
    ReferenceCopyModule.forRoot('units', 'catalogue', 'grids'),
  ],
  controllers: [
    DispatchIncidentController,
    RuleOnReturnController,
    TransferIncidentController,
    RemarkOnIncidentController,
    UrgeIncidentController,
    ...correctionControllers('incident.correct-at-centre'),
    DispatchUrgentWhenIncidentRegistered,
  ],
  providers: [DispatchByRule, { provide: AFTER_CORRECTION, useClass: DispatchUrgentAfterCorrection }],
});
