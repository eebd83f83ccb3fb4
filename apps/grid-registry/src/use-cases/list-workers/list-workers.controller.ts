import { Controller, Get } from '@nestjs/common';
import { accessRefusals, authorizeInArea, Permission, type SignedIn, Who } from '#access';
import { unitCode } from '#contracts';
import { Query } from '#custody';
import { Database } from '#database';
import { Answers, Refuses } from '#endpoint';
import { areaPrefix, Refused } from '#primitives';
import { z } from 'zod';

const ListWorkers = z.strictObject({
  unit: unitCode.regex(/^\d+$/).describe('An area: a county, township, community or grid'),
});

const listedWorker = z.object({ personId: z.uuid() });
type ListedWorker = z.infer<typeof listedWorker>;

@Controller('workers')
export class ListWorkersController {
  constructor(private readonly database: Database) {}

  /** Who is a grid worker in an area now, by id: of whom figures tell, also where there is nothing to count. */
  @Get()
  @Permission('figures.read-workers')
  @Answers(200, z.array(listedWorker))
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  async list(@Who() who: SignedIn, @Query(ListWorkers) { unit }: z.infer<typeof ListWorkers>): Promise<ListedWorker[]> {
    if (!authorizeInArea(who, 'figures.read-workers', unit)) throw new Refused(accessRefusals('ACCESS.OUT_OF_SCOPE'));
    return this.database.query<ListedWorker>(
      `SELECT DISTINCT person_id AS "personId" FROM post
       WHERE role = 'grid_worker' AND unit LIKE $1 AND withdrawn_at IS NULL
         AND valid_from <= clock_timestamp() AND (valid_to IS NULL OR valid_to > clock_timestamp())
       ORDER BY person_id`,
      [`${areaPrefix(unit)}%`],
    );
  }
}
