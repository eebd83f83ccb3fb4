import { Controller, Get, Param } from '@nestjs/common';
import { Permission } from '#access';
import { parseRequest } from '#custody';
import { Database } from '#database';
import { Answers, Refuses } from '#endpoint';
import { Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/catalogue/catalogue.refusals.js';
import {
  type Catalogue,
  catalogue,
  type CatalogueVersion,
  catalogueVersion,
  listCatalogues,
  readCatalogue,
} from '../../persistence/catalogues.js';

const VersionInPath = z.strictObject({
  version: z.coerce
    .number()
    .int()
    .positive()
    .max(2 ** 31 - 1),
});

@Controller('catalogue')
export class ReadCatalogueController {
  constructor(private readonly database: Database) {}

  /** The event catalogue in its latest version. */
  @Get()
  @Permission('registry.read')
  @Answers(200, catalogue)
  @Refuses(refuse, 'CATALOGUE.NONE_PUBLISHED')
  async read(): Promise<Catalogue> {
    const latest = await readCatalogue(this.database);
    if (!latest) throw new Refused(refuse('CATALOGUE.NONE_PUBLISHED'));
    return latest;
  }

  /** The versions of the catalogue, latest first, without what is in them. */
  @Get('versions')
  @Permission('registry.read')
  @Answers(200, z.array(catalogueVersion))
  list(): Promise<CatalogueVersion[]> {
    return listCatalogues(this.database);
  }

  /** One version of the catalogue, whole. CATALOGUE.UNKNOWN when there is none of the number. */
  @Get('versions/:version')
  @Permission('registry.read')
  @Answers(200, catalogue)
  @Refuses(refuse, 'CATALOGUE.UNKNOWN')
  async one(@Param('version') given: string): Promise<Catalogue> {
    const { version } = parseRequest(VersionInPath, { version: given });
    const found = await readCatalogue(this.database, version);
    if (!found) throw new Refused(refuse('CATALOGUE.UNKNOWN', { version }));
    return found;
  }
}
