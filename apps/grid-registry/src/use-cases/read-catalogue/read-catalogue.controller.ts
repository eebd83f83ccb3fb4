import { Controller, Get } from '@nestjs/common';
import { Permission } from '#access';
import type { CatalogueItem } from '#contracts';
import { Database } from '#database';
import { Refused } from '#primitives';
import { refuse } from '../../domain/grid-registry.refusals.js';

@Controller('catalogue')
export class ReadCatalogueController {
  constructor(private readonly database: Database) {}

  /** The event catalogue in its latest version. */
  @Get()
  @Permission('registry.read')
  async read(): Promise<{ version: number; items: CatalogueItem[] }> {
    const [catalogue] = await this.database.query<{ version: number; items: CatalogueItem[] }>(
      'SELECT version, items FROM catalogue ORDER BY version DESC LIMIT 1',
    );
    if (!catalogue) throw new Refused(refuse('CATALOGUE.NONE_PUBLISHED'));
    return catalogue;
  }
}
