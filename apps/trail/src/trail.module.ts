import { type DynamicModule, Module } from '@nestjs/common';
import { topics } from '#contracts';
import { type DataServiceConfig, RuntimeModule } from '#service-runtime';
import { Sequencer } from './sequence/sequencer.js';
import { ListEntriesController } from './use-cases/list-entries/list-entries.controller.js';
import { ReadEntryController } from './use-cases/read-entry/read-entry.controller.js';
import { ReadHeadController } from './use-cases/read-head/read-head.controller.js';

/**
 * 留痕: every event, as the bytes that were received, in one sequence. What an entry becomes happens in separate
 * steps: `sequence/` gives it its number here; integrating it into the tree and publishing the tree come after that
 * and never change it.
 */
@Module({})
export class TrailModule {}

export const trailModule = (config: DataServiceConfig): DynamicModule => ({
  module: TrailModule,
  imports: [
    RuntimeModule.forDataService(config, {
      topics: topics.filter(({ recorded }) => recorded).map(({ name }) => name),
      processor: Sequencer,
    }),
  ],
  controllers: [ListEntriesController, ReadEntryController, ReadHeadController],
});
