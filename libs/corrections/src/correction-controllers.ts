import type { Type } from '@nestjs/common';
import type { PermissionName } from '#access';
import { correctIncidentController } from './correct-incident/correct-incident.controller.js';
import { SupplementIncidentController } from './supplement-incident/supplement-incident.controller.js';
import { VoidIncidentController } from './void-incident/void-incident.controller.js';

/**
 * What every custodian offers, whatever the stage (更正、补充、作废), for the controllers of its module. The service needs
 * its own copy of the catalogue and the grids, evidence's keys, and `offeredByAll` in each stage of its table; it may
 * provide AFTER_CORRECTION.
 * @param correct what somebody must be permitted to correct an incident in this service's custody
 */
export const correctionControllers = (correct: PermissionName): Type[] => [
  correctIncidentController(correct),
  SupplementIncidentController,
  VoidIncidentController,
];
