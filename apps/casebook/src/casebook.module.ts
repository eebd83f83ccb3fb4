import { type DynamicModule, Module } from '@nestjs/common';
import { type DataServiceConfig, RuntimeModule } from '#service-runtime';
import { IncidentReader } from './persistence/incident-reader.js';
import { CasebookProjection } from './projection/casebook-projection.js';
import { VersionWatch } from './projection/version-watch.js';
import { ListIncidentsController } from './use-cases/list-incidents/list-incidents.controller.js';
import { ReadIncidentController } from './use-cases/read-incident/read-incident.controller.js';

/** 案件簿: what the screens read, folded from the events of all custodians. It decides nothing. */
@Module({})
export class CasebookModule {}

export const casebookModule = (config: DataServiceConfig): DynamicModule => ({
  module: CasebookModule,
  imports: [RuntimeModule.forDataService(config, { topics: ['incident.events.v1'], follower: CasebookProjection })],
  providers: [IncidentReader, VersionWatch],
  controllers: [ListIncidentsController, ReadIncidentController],
});
