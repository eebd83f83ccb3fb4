import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Command } from '#custody';
import { Database } from '#database';
import { uuidAsSent } from '#contracts';
import { Answers } from '#endpoint';
import { z } from 'zod';

const NamePeople = z.strictObject({ personIds: z.array(uuidAsSent).min(1).max(200) });

const namedPerson = z.object({ personId: z.uuid(), name: z.string() });
type NamedPerson = z.infer<typeof namedPerson>;

@Controller('people/names')
export class NamePeopleController {
  constructor(private readonly database: Database) {}

  /** The names of colleagues (staff, never reporters), for the rows on a screen, in one call; unknown ids left out. */
  @Post()
  @Answers(200, z.array(namedPerson))
  @Permission('people.name')
  name(@Command(NamePeople) { personIds }: z.infer<typeof NamePeople>): Promise<NamedPerson[]> {
    return this.database.query<NamedPerson>(
      'SELECT person_id AS "personId", name FROM person WHERE person_id = ANY($1::uuid[])',
      [personIds],
    );
  }
}
