import { Controller, Get } from '@nestjs/common';
import { Permission } from '#access';
import { catalogueItem } from '#contracts';
import { Database } from '#database';
import { Answers, Refuses } from '#endpoint';
import { Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/grid-registry.refusals.js';

const catalogue = z.object({
  version: z.int(),
  items: z.array(catalogueItem),
});
type Catalogue = z.infer<typeof catalogue>;

@Controller('catalogue')
export class ReadCatalogueController {
  constructor(private readonly database: Database) {}

  /** The event catalogue in its latest version. */
  @Get()
  @Permission('registry.read')
  @Answers(200, catalogue)
  @Refuses(refuse, 'CATALOGUE.NONE_PUBLISHED')
  async read(): Promise<Catalogue> {
    const [latest] = await this.database.query<Catalogue>(
      'SELECT version, items FROM catalogue ORDER BY version DESC LIMIT 1',
    );
    if (!latest) throw new Refused(refuse('CATALOGUE.NONE_PUBLISHED'));
    return latest;
  }
}
