import { Controller, Get } from '@nestjs/common';
import { Permission } from '#access';
import { incidentNumber } from '#contracts';
import { Query } from '#custody';
import { Database } from '#database';
import { Answers, Refuses } from '#endpoint';
import { Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/trail.refusals.js';
import { incidentNumbered } from './incident-numbered.js';

const FindIncident = z.strictObject({ number: incidentNumber.describe('受理编号, as people read it out') });

const found = z.object({ number: z.string(), incidentId: z.uuid() });

@Controller('incidents')
export class FindIncidentController {
  constructor(private readonly database: Database) {}

  /** Which incident has that number, as the entry of its report says. TRAIL.NO_SUCH_NUMBER where none does. */
  @Get()
  @Permission('trail.read')
  @Answers(200, found)
  @Refuses(refuse, 'TRAIL.NO_SUCH_NUMBER')
  async find(@Query(FindIncident) { number }: z.infer<typeof FindIncident>): Promise<z.infer<typeof found>> {
    const incidentId = await incidentNumbered(this.database.manager, number);
    if (incidentId === undefined) throw new Refused(refuse('TRAIL.NO_SUCH_NUMBER', { number }));
    return { number, incidentId };
  }
}
