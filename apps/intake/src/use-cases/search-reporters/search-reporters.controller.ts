import { Controller, Header, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, Command, type CommandCall } from '#custody';
import { Answers, Refuses } from '#endpoint';
import type { z } from 'zod';
import { refuse } from '../../domain/intake.refusals.js';
import { SearchReporters } from './search-reporters.command.js';
import { foundReporters, ReporterSearch } from './search-reporters.js';

@Controller('reporters/searches')
export class SearchReportersController {
  constructor(private readonly reporters: ReporterSearch) {}

  /**
   * Finds incidents by their caller's phone or by words of the texts kept here, within the searcher's area: the latest
   * 50, callers masked. That it was searched, why and what was shown is on the record before the answer is given; what
   * was searched for is not.
   */
  @Post()
  @Permission('reporter.search')
  @Answers(201, foundReporters)
  @Refuses(refuse, 'SEARCH.TOO_MANY')
  @Header('Cache-Control', 'no-store')
  search(
    @Call() call: CommandCall,
    @Command(SearchReporters) command: SearchReporters,
  ): Promise<z.infer<typeof foundReporters>> {
    return this.reporters.search(call, command);
  }
}
