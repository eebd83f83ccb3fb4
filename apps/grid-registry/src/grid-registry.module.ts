import { type DynamicModule, Module } from '@nestjs/common';
import { ReferenceCopyModule, referenceTopics } from '#reference-copy';
import { type DataServiceConfig, RuntimeModule } from '#service-runtime';
import { ListGridsController } from './use-cases/list-grids/list-grids.controller.js';
import { ListUnitsController } from './use-cases/list-units/list-units.controller.js';
import { LocatePointController } from './use-cases/locate-point/locate-point.controller.js';
import { NamePeopleController } from './use-cases/name-people/name-people.controller.js';
import { ReadCatalogueController } from './use-cases/read-catalogue/read-catalogue.controller.js';

/**
 * 网格登记: units, grids, people's posts, departments and the event catalogue. It locates points with the copy that
 * every other service has, fed by its own events: what it answers is what they decide by.
 */
@Module({})
export class GridRegistryModule {}

export const gridRegistryModule = (config: DataServiceConfig): DynamicModule => ({
  module: GridRegistryModule,
  imports: [
    RuntimeModule.forDataService(config, { topics: referenceTopics('grids') }),
    ReferenceCopyModule.forRoot('grids'),
  ],
  controllers: [
    LocatePointController,
    ListUnitsController,
    ListGridsController,
    ReadCatalogueController,
    NamePeopleController,
  ],
});
