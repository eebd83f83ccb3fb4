import { Controller, Get } from '@nestjs/common';
import { Permission, type SignedIn, visibleScope, Who } from '#access';
import { roles, unitCode, uuidAsSent } from '#contracts';
import { Query } from '#custody';
import { Database } from '#database';
import { Answers } from '#endpoint';
import { areaPrefix, isAreaCode } from '#primitives';
import { z } from 'zod';
import { listedPerson, readPeople } from '../../persistence/people-pages.js';

const ListPeople = z.strictObject({
  name: z.string().trim().min(1).max(50).optional().describe('A part of the name'),
  role: z.enum(roles).optional(),
  unit: unitCode.optional(),
  ended: z.enum(['true', 'false']).default('false').describe('With posts that have ended, and who holds no other'),
  after: uuidAsSent.optional().describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(200).default(50),
});

const page = z.object({
  people: z.array(listedPerson),
  total: z.int().describe('How many there are on all pages'),
  next: z.uuid().nullable().describe('The `after` of the next page'),
});

@Controller('people')
export class ListPeopleController {
  constructor(private readonly database: Database) {}

  /** Staff by name, with the posts they hold or will hold within the reader’s area; posts elsewhere are left out. */
  @Get()
  @Permission('post.read')
  @Answers(200, page)
  async list(
    @Who() who: SignedIn,
    @Query(ListPeople) { name, role, unit, ended, after, limit }: z.infer<typeof ListPeople>,
  ): Promise<z.infer<typeof page>> {
    const wanted = { name: name ?? null, role: role ?? null, unit: unit ?? null, after: after ?? null, limit };
    const units = visibleScope(who, 'post.read').areas.flatMap(unitsBelow);
    const { people, total } = await readPeople(this.database, { ...wanted, units, ended: ended === 'true' });
    return { people, total, next: people.length === limit ? people.at(-1)!.personId : null };
  }
}

/** Patterns of the units in an area: those of the tree, and the departments of its counties. */
function unitsBelow(area: string): string[] {
  if (!isAreaCode(area)) return [];
  const prefix = areaPrefix(area);
  return prefix.length > 6 ? [`${prefix}%`] : [`${prefix}%`, `D${prefix}%`];
}
