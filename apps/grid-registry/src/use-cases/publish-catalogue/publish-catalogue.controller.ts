import { Controller, Post } from '@nestjs/common';
import { accessRefusals, eventActor, Permission } from '#access';
import { Call, Command, type CommandCall, CommandShell, GoesBySeenVersion } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { Refused } from '#primitives';
import { z } from 'zod';
import { catalogueFaults } from '../../domain/catalogue/catalogue-faults.js';
import { refuse } from '../../domain/catalogue/catalogue.refusals.js';
import { actorForCatalogue, readCatalogue, readKnownToCatalogue } from '../../persistence/catalogues.js';
import { keepRegistryText } from '../../persistence/registry-texts.js';
import { publishCatalogue } from '../../publishing/publish-catalogue.js';
import { PublishCatalogue } from './publish-catalogue.command.js';

const published = z.object({ version: z.int() });

@Controller('catalogue/versions')
export class PublishCatalogueController {
  constructor(private readonly shell: CommandShell) {}

  /**
   * Publishes the event catalogue, whole, as its next version, which never changes after that: incidents are judged by
   * it from now on, those that run already keep theirs. For whose post reaches all counties, which run by the same one.
   * If-Match: the latest version seen, 0 before the first. Refuses with every fault, by code.
   */
  @Post()
  @Permission('catalogue.manage')
  @GoesBySeenVersion('The latest version that the sender saw, 0 before the first')
  @Answers(201, published)
  @Refuses(refuse, 'CATALOGUE.SEEN_MISSING', 'CATALOGUE.STALE', 'CATALOGUE.FAULTY')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  publish(
    @Call() call: CommandCall,
    @Command(PublishCatalogue) { items, reason }: PublishCatalogue,
  ): Promise<z.infer<typeof published>> {
    return this.shell.run(call, async ({ manager, at }) => {
      const actor = await actorForCatalogue(manager, call.who, call.permission);
      if (call.seenVersion === null) throw new Refused(refuse('CATALOGUE.SEEN_MISSING'));
      // As a county that is loaded locks it: the first of them brings the catalogue.
      await manager.query('SELECT pg_advisory_xact_lock(1)');
      const latest = (await readCatalogue(manager))?.version ?? 0;
      if (call.seenVersion !== latest) throw new Refused(refuse('CATALOGUE.STALE', { version: latest }));
      const faults = catalogueFaults(items, await readKnownToCatalogue(manager));
      if (faults.length > 0) throw new Refused(refuse('CATALOGUE.FAULTY', { count: faults.length, faults }));
      const ref = await keepRegistryText(manager, reason, actor.post.unit, 'registry.read');
      const version = await publishCatalogue({ manager, at, by: eventActor(actor) }, items, ref);
      return { version };
    });
  }
}
