import { type DynamicModule, Module } from '@nestjs/common';
import { CustodyModule } from '#custody';
import { ReferenceCopyModule, referenceTopics } from '#reference-copy';
import { type DataServiceConfig, RuntimeModule } from '#service-runtime';
import { GridDraftDesk } from './publishing/grid-draft-desk.js';
import { BeginGridDraftController } from './use-cases/begin-grid-draft/begin-grid-draft.controller.js';
import { ChangeGridDraftController } from './use-cases/change-grid-draft/change-grid-draft.controller.js';
import { ImportGridDraftController } from './use-cases/import-grid-draft/import-grid-draft.controller.js';
import { PublishGridDraftController } from './use-cases/publish-grid-draft/publish-grid-draft.controller.js';
import { ReadGridDraftController } from './use-cases/read-grid-draft/read-grid-draft.controller.js';
import { ReadGridRevisionsController } from './use-cases/read-grid-revisions/read-grid-revisions.controller.js';
import { ValidateGridDraftController } from './use-cases/validate-grid-draft/validate-grid-draft.controller.js';
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
    CustodyModule.forCommands(),
  ],
  controllers: [
    LocatePointController,
    ListUnitsController,
    ListGridsController,
    ReadCatalogueController,
    NamePeopleController,
    BeginGridDraftController,
    ChangeGridDraftController,
    ImportGridDraftController,
    ReadGridDraftController,
    ValidateGridDraftController,
    PublishGridDraftController,
    ReadGridRevisionsController,
  ],
  providers: [GridDraftDesk],
});
