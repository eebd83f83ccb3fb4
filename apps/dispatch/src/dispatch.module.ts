import { type DynamicModule, Module } from '@nestjs/common';
import { AFTER_CORRECTION, correctionControllers } from '#corrections';
import { CustodyFollower, CustodyModule, EraseTextsWhenPersonErased } from '#custody';
import { AlarmClockModule } from '#alarm-clock';
import { ErasableModule } from '#erasable';
import { EvidenceReceiptsModule } from '#evidence-receipts';
import { ReferenceCopyModule, referenceTopics } from '#reference-copy';
import { RuntimeModule } from '#service-runtime';
import type { DispatchConfig } from './dispatch.config.js';
import { dispatchTransitions } from './domain/incident-dispatch.transitions.js';
import { dispatchRules } from './domain/incident-dispatch.js';
import { ReferenceInForce } from './reference/reference-in-force.js';
import { DispatchUrgentWhenIncidentRegistered } from './reactions/dispatch-urgent-when-incident-registered.reaction.js';
import { DispatchByRule } from './use-cases/dispatch-by-rule/dispatch-by-rule.js';
import { DispatchUrgentAfterCorrection } from './use-cases/dispatch-by-rule/dispatch-urgent-after-correction.js';
import { DispatchIncidentController } from './use-cases/dispatch-incident/dispatch-incident.controller.js';
import { EscalateIncidentController } from './use-cases/escalate-incident/escalate-incident.controller.js';
import { RemarkOnIncidentController } from './use-cases/remark-on-incident/remark-on-incident.controller.js';
import { RuleOnReturnController } from './use-cases/rule-on-return/rule-on-return.controller.js';
import { SuggestDispatchController } from './use-cases/suggest-dispatch/suggest-dispatch.controller.js';
import { SuperviseIncidentController } from './use-cases/supervise-incident/supervise-incident.controller.js';
import { TransferIncidentController } from './use-cases/transfer-incident/transfer-incident.controller.js';
import { TryRoutingRulesController } from './use-cases/try-routing-rules/try-routing-rules.controller.js';
import { UrgeIncidentController } from './use-cases/urge-incident/urge-incident.controller.js';

const reference = ['units', 'catalogue', 'grids', 'time-rules', 'routing-rules', 'admission-lists'] as const;

/** 派遣: who handles an incident, and whose it is when a unit says it is not theirs. */
@Module({})
export class DispatchModule {}

export const dispatchModule = (config: DispatchConfig): DynamicModule => ({
  module: DispatchModule,
  imports: [
    RuntimeModule.forDataService(config, {
      topics: ['incident.events.v1', 'privacy.events.v1', ...referenceTopics(...reference)],
      follower: CustodyFollower,
    }),
    ErasableModule.forRoot(config),
    AlarmClockModule.forRoot(config),
    CustodyModule.forCustodian(dispatchTransitions, dispatchRules),
    EvidenceReceiptsModule.forRoot(config.EVIDENCE_JWKS_URL),
    ReferenceCopyModule.forRoot(...reference),
  ],
  controllers: [
    DispatchIncidentController,
    SuggestDispatchController,
    EscalateIncidentController,
    TryRoutingRulesController,
    RuleOnReturnController,
    TransferIncidentController,
    RemarkOnIncidentController,
    UrgeIncidentController,
    SuperviseIncidentController,
    EraseTextsWhenPersonErased,
    ...correctionControllers('incident.correct-at-centre'),
    DispatchUrgentWhenIncidentRegistered,
  ],
  providers: [ReferenceInForce, DispatchByRule, { provide: AFTER_CORRECTION, useClass: DispatchUrgentAfterCorrection }],
});
