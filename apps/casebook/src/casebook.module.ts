import { type DynamicModule, Module } from '@nestjs/common';
import { CustodyModule } from '#custody';
import { RuntimeModule } from '#service-runtime';
import { ChangeReader } from './changes/change-reader.js';
import { ForgetOldChanges } from './changes/forget-old-changes.js';
import type { CasebookConfig } from './config.js';
import { LiveModule } from './live/live.module.js';
import { IncidentReader } from './persistence/incident-reader.js';
import { SideFactReader } from './persistence/side-fact.store.js';
import { CasebookProjection } from './projection/casebook-projection.js';
import { SideFactProjection } from './projection/side-fact-projection.js';
import { VersionWatch } from './projection/version-watch.js';
import { CountByGridController } from './use-cases/count-by-grid/count-by-grid.controller.js';
import { CountIncidentsController } from './use-cases/count-incidents/count-incidents.controller.js';
import { KeepFactWhenCallRepeated } from './reactions/keep-fact-when-call-repeated.reaction.js';
import { KeepFactWhenCallerContacted } from './reactions/keep-fact-when-caller-contacted.reaction.js';
import { KeepFactWhenCallerWithdrew } from './reactions/keep-fact-when-caller-withdrew.reaction.js';
import { KeepFactWhenHotlineOrdered } from './reactions/keep-fact-when-hotline-ordered.reaction.js';
import { KeepFactWhenHotlineSurveyed } from './reactions/keep-fact-when-hotline-surveyed.reaction.js';
import { KeepFactWhenResidentSurveyed } from './reactions/keep-fact-when-resident-surveyed.reaction.js';
import { KeepFactWhenIncidentRemarked } from './reactions/keep-fact-when-incident-remarked.reaction.js';
import { KeepFactWhenIncidentReminded } from './reactions/keep-fact-when-incident-reminded.reaction.js';
import { KeepFactWhenDeadlineBreached } from './reactions/keep-fact-when-deadline-breached.reaction.js';
import { KeepFactWhenIncidentCarded } from './reactions/keep-fact-when-incident-carded.reaction.js';
import { KeepFactWhenIncidentTelephoned } from './reactions/keep-fact-when-incident-telephoned.reaction.js';
import { KeepFactWhenIncidentSupervised } from './reactions/keep-fact-when-incident-supervised.reaction.js';
import { KeepFactWhenIncidentUrged } from './reactions/keep-fact-when-incident-urged.reaction.js';
import { ExportFiguresController } from './use-cases/export-figures/export-figures.controller.js';
import { ListIncidentsController } from './use-cases/list-incidents/list-incidents.controller.js';
import { ReadChangesController } from './use-cases/read-changes/read-changes.controller.js';
import { ReadFiguresController } from './use-cases/read-figures/read-figures.controller.js';
import { ReadLoadController } from './use-cases/read-load/read-load.controller.js';
import { ReadTickerController } from './use-cases/read-ticker/read-ticker.controller.js';
import { ReadWorkerFiguresController } from './use-cases/read-worker-figures/read-worker-figures.controller.js';
import { ReadIncidentController } from './use-cases/read-incident/read-incident.controller.js';
import { SavedViews } from './use-cases/saved-views/saved-views.js';
import { SavedViewsController } from './use-cases/saved-views/saved-views.controller.js';

/** 案件簿: what the screens read, folded from the events of all custodians. It decides nothing. */
@Module({})
export class CasebookModule {}

export const casebookModule = (config: CasebookConfig): DynamicModule => ({
  module: CasebookModule,
  imports: [
    RuntimeModule.forDataService(config, {
      topics: ['incident.events.v1', 'incident.facts.v1'],
      follower: CasebookProjection,
    }),
    CustodyModule.forCommands(),
    LiveModule.forRoot(config),
  ],
  providers: [
    IncidentReader,
    SideFactReader,
    SideFactProjection,
    VersionWatch,
    ChangeReader,
    ForgetOldChanges,
    SavedViews,
  ],
  controllers: [
    ListIncidentsController,
    // Before the controller that would take `counts` for an incident's id.
    CountIncidentsController,
    CountByGridController,
    ReadIncidentController,
    ReadChangesController,
    ReadFiguresController,
    ReadLoadController,
    ReadTickerController,
    ReadWorkerFiguresController,
    ExportFiguresController,
    SavedViewsController,
    KeepFactWhenCallRepeated,
    KeepFactWhenCallerContacted,
    KeepFactWhenCallerWithdrew,
    KeepFactWhenHotlineOrdered,
    KeepFactWhenHotlineSurveyed,
    KeepFactWhenResidentSurveyed,
    KeepFactWhenIncidentRemarked,
    KeepFactWhenIncidentUrged,
    KeepFactWhenIncidentReminded,
    KeepFactWhenDeadlineBreached,
    KeepFactWhenIncidentCarded,
    KeepFactWhenIncidentTelephoned,
    KeepFactWhenIncidentSupervised,
  ],
});
