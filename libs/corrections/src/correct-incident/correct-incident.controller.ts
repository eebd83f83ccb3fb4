import { Controller, Inject, Optional, Post, type Type } from '@nestjs/common';
import { Permission, type PermissionName } from '#access';
import { beforehand, Call, Command, type CommandCall, Custody, IdParam, type StepTaken, TakesStep } from '#custody';
import { Refuses } from '#endpoint';
import { corrected, decidedAll, type HeldIncident, type Step } from '#lifecycle';
import { Catalogue, Grids, referenceRefusals, TimeRulesCopy } from '#reference-copy';
import { refuse } from '../corrections.refusals.js';
import { AFTER_CORRECTION, type AfterCorrection } from './after-correction.js';
import { CorrectIncident } from './correct-incident.command.js';
import { decideCorrection } from './correct-incident.decide.js';

/** The endpoint, for those who may correct while this service has custody. */
export function correctIncidentController(permission: PermissionName): Type {
  @Controller('incidents/:incidentId/corrections')
  class CorrectIncidentController {
    constructor(
      private readonly custody: Custody<unknown>,
      private readonly catalogue: Catalogue,
      private readonly grids: Grids,
      private readonly timeRules: TimeRulesCopy,
      @Optional() @Inject(AFTER_CORRECTION) private readonly after: AfterCorrection | null,
    ) {}

    /**
     * Puts category or place right (更正), in whatever stage; the clocks that the category decides are computed anew
     * from their original starts. Refuses with CORRECTION.*, and with ACCESS.OUT_OF_SCOPE a place outside one's area.
     */
    @Post()
    @Permission(permission)
    @TakesStep()
    @Refuses(refuse, 'CORRECTION.NOTHING_CHANGES', 'CORRECTION.UNKNOWN_SUBCATEGORY', 'CORRECTION.OUTSIDE_COUNTY')
    @Refuses(referenceRefusals)
    async correct(
      @Call() call: CommandCall,
      @IdParam('incidentId') incidentId: string,
      @Command(CorrectIncident) command: CorrectIncident,
    ): Promise<StepTaken> {
      const located = await beforehand(command.point ? this.grids.locate(command.point) : Promise.resolve(undefined));
      return this.custody.act(
        call,
        incidentId,
        'incident.corrected.v1',
        async (incident, { actor, at, texts, rules }) => {
          const decision = decideCorrection(incident, command, {
            actor,
            catalogue: await this.catalogue.current(),
            located: located(),
            reason: texts.reason,
            rules: await this.timeRules.ofVersions(incident.particulars.clocks.map(({ timeRules }) => timeRules)),
          });
          if ('refusal' in decision || !this.after) return decision;
          const consequences = await this.after.stepsAfter(correctedBy(incident, decision.steps), at, rules);
          return decidedAll(...decision.steps, ...consequences);
        },
        { texts: { reason: command.reason } },
      );
    }
  }
  return CorrectIncidentController;
}

const correctedBy = (incident: HeldIncident<unknown>, [step]: readonly Step[]): HeldIncident<unknown> =>
  step?.type === 'incident.corrected.v1'
    ? {
        ...incident,
        scope: { ...incident.scope, grid: step.data.place?.after.grid ?? incident.scope.grid },
        particulars: { ...incident.particulars, ...corrected(incident.particulars, step.data) },
      }
    : incident;
