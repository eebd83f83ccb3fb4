import { Controller, Get } from '@nestjs/common';
import { accessRefusals, authorize, Permission, type SignedIn, Who } from '#access';
import { incidentNumber } from '#contracts';
import { Query } from '#custody';
import { Database } from '#database';
import { Answers, Refuses } from '#endpoint';
import { Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/trail.refusals.js';
import { incidentsAsOf } from '../../sequence/incidents-as-of.js';
import { lastSequence } from '../../sequence/read-entries.js';
import { incidentNumbered } from './incident-numbered.js';

const FindIncident = z.strictObject({ number: incidentNumber.describe('受理编号, as people read it out') });

const found = z.object({ number: z.string(), incidentId: z.uuid() });

@Controller('incidents')
export class FindIncidentController {
  constructor(private readonly database: Database) {}

  /** Which incident has that number, as the entry of its report says. TRAIL.NO_SUCH_NUMBER where none does. */
  @Get()
  @Permission('dossier.read')
  @Answers(200, found)
  @Refuses(refuse, 'TRAIL.NO_SUCH_NUMBER')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  async find(
    @Who() who: SignedIn,
    @Query(FindIncident) { number }: z.infer<typeof FindIncident>,
  ): Promise<z.infer<typeof found>> {
    const { manager } = this.database;
    const incidentId = await incidentNumbered(manager, number);
    const [incident] = incidentId ? await incidentsAsOf(manager, [incidentId], await lastSequence(manager)) : [];
    if (!incident) throw new Refused(refuse('TRAIL.NO_SUCH_NUMBER', { number }));
    if (!authorize(who, 'dossier.read', incident.scope)) throw new Refused(accessRefusals('ACCESS.OUT_OF_SCOPE'));
    return { number, incidentId: incident.incidentId };
  }
}
