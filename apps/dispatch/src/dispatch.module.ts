import { type DynamicModule, Module } from '@nestjs/common';
import { CustodyFollower, CustodyModule } from '#custody';
import { ReferenceCopyModule, referenceTopics } from '#reference-copy';
import { type DataServiceConfig, RuntimeModule } from '#service-runtime';
import { dispatchTransitions } from './domain/incident-dispatch.transitions.js';
import { dispatchRules } from './domain/incident-dispatch.js';
import { DispatchUrgentWhenIncidentRegistered } from './reactions/dispatch-urgent-when-incident-registered.reaction.js';
import { DispatchIncidentController } from './use-cases/dispatch-incident/dispatch-incident.controller.js';
import { RuleOnReturnController } from './use-cases/rule-on-return/rule-on-return.controller.js';
import { VoidIncidentController } from './use-cases/void-incident/void-incident.controller.js';

/** 派遣: who handles an incident, and whose it is when a unit says it is not theirs. */
@Module({})
export class DispatchModule {}

export const dispatchModule = (config: DataServiceConfig): DynamicModule => ({
  module: DispatchModule,
  imports: [
    RuntimeModule.forDataService(config, {
      topics: ['incident.events.v1', ...referenceTopics('units', 'catalogue', 'grids')],
      follower: CustodyFollower,
    }),
    CustodyModule.forCustodian(dispatchTransitions, dispatchRules),
    ReferenceCopyModule.forRoot('units', 'catalogue', 'grids'),
  ],
  controllers: [
    DispatchIncidentController,
    RuleOnReturnController,
    VoidIncidentController,
    DispatchUrgentWhenIncidentRegistered,
  ],
});
