import { Controller, Post } from '@nestjs/common';
import { accessRefusals, Permission, type SignedIn, Who } from '#access';
import { Command } from '#custody';
import { Database } from '#database';
import { Answers, Refuses } from '#endpoint';
import { z } from 'zod';
import { catalogueFault, catalogueFaults } from '../../domain/catalogue/catalogue-faults.js';
import { actorForCatalogue, readKnownToCatalogue } from '../../persistence/catalogues.js';
import { type DraftedCatalogue, draftedCatalogue } from '../publish-catalogue/publish-catalogue.command.js';

const found = z.object({ faults: z.array(catalogueFault) });

@Controller('catalogue/validations')
export class ValidateCatalogueController {
  constructor(private readonly database: Database) {}

  /** What is wrong with a drafted catalogue, by the code of the item. Changes nothing. */
  @Post()
  @Permission('catalogue.manage')
  @Answers(200, found)
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  async validate(
    @Who() who: SignedIn,
    @Command(draftedCatalogue) { items }: DraftedCatalogue,
  ): Promise<z.infer<typeof found>> {
    await actorForCatalogue(this.database, who, 'catalogue.manage');
    return { faults: catalogueFaults(items, await readKnownToCatalogue(this.database)) };
  }
}
