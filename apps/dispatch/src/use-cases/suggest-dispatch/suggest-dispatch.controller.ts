import { Controller, Get, Inject } from '@nestjs/common';
import { accessRefusals, authorize, Permission, type SignedIn, Who } from '#access';
import { incidentLevels, limitKinds, suggestionBasis, unitCode } from '#contracts';
import { custodyRefusals, IdParam, loadIncidents } from '#custody';
import { Database } from '#database';
import { Answers, Refuses } from '#endpoint';
import { CLOCK, type Clock, countyOf, Refused } from '#primitives';
import { referenceRefusals, TimeRulesCopy } from '#reference-copy';
import { z } from 'zod';
import { refuse } from '../../domain/dispatch.refusals.js';
import type { IncidentDispatch } from '../../domain/incident-dispatch.js';
import { suggestDispatch } from '../../domain/suggested-dispatch.js';
import { unitsRefusal } from '../../domain/units-that-may-handle.js';
import { ReferenceInForce } from '../../reference/reference-in-force.js';

const suggestedDispatch = z.object({
  by: suggestionBasis.describe('依据 Rule 17 of version 3, or the catalogue; kept with the dispatch when followed'),
  leadUnit: unitCode,
  coUnits: z.array(unitCode),
  level: z.enum(incidentLevels).nullable().describe('层级 On whose desk the rule puts it; null where it says nothing'),
  limit: z.object({ limit: z.number(), limitKind: z.enum(limitKinds) }).describe('处置时限 If it is not urgent'),
  obstacle: z.string().nullable().describe('Code by which following it would be refused; null where it would not'),
});

@Controller('incidents/:incidentId/suggested-dispatch')
export class SuggestDispatchController {
  constructor(
    private readonly database: Database,
    private readonly reference: ReferenceInForce,
    private readonly timeRules: TimeRulesCopy,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Where the county's rules in force, or else the catalogue, send the incident now (派遣建议), and by which of them. */
  @Get()
  @Permission('incident.dispatch')
  @Answers(200, suggestedDispatch)
  @Refuses(refuse, 'DISPATCH.UNKNOWN_CATEGORY')
  @Refuses(custodyRefusals, 'INCIDENT.UNKNOWN')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  @Refuses(referenceRefusals)
  async suggest(
    @Who() who: SignedIn,
    @IdParam('incidentId') incidentId: string,
  ): Promise<z.infer<typeof suggestedDispatch>> {
    const { manager } = this.database;
    const [incident] = await loadIncidents<IncidentDispatch>(manager, [incidentId], { lock: false });
    if (!incident) throw new Refused(custodyRefusals('INCIDENT.UNKNOWN', { incidentId }));
    if (!authorize(who, 'incident.dispatch', incident.scope)) throw new Refused(accessRefusals('ACCESS.OUT_OF_SCOPE'));
    const at = this.clock.now();
    const reference = await this.reference.of(incident.scope.grid, at);
    const rules = await this.timeRules.inForce(countyOf(incident.scope.grid), at);
    const suggested = suggestDispatch(incident, reference, { at, calendar: rules.calendarOf(null) });
    if (!suggested) {
      throw new Refused(refuse('DISPATCH.UNKNOWN_CATEGORY', { subcategory: incident.particulars.subcategory }));
    }
    const obstacle = unitsRefusal(incident, suggested, reference, at);
    return { ...suggested, coUnits: [...suggested.coUnits], obstacle: obstacle?.code ?? null };
  }
}
