import { type DynamicModule, Module } from '@nestjs/common';
import { topics } from '#contracts';
import { READY_CHECKS, type ReadyCheck } from '#primitives';
import { RuntimeModule } from '#service-runtime';
import { PublishCheckpoint } from './checkpoints/publish-checkpoint.js';
import { DeskKeeper } from './desks/desk-keeper.js';
import { AssembleDossier } from './dossier/assemble-dossier.js';
import { PrintDossier } from './dossier/print/print-dossier.js';
import { Typesetter } from './dossier/print/typesetter.js';
import { Sequencer } from './sequence/sequencer.js';
import { HoldAgainstPublished } from './start/hold-against-published.js';
import { TRAIL_CONFIG, type TrailConfig } from './trail.config.js';
import { Prover } from './tree/prover.js';
import { TreeKeeper } from './tree/tree-keeper.js';
import { ExportEntriesController } from './use-cases/export-entries/export-entries.controller.js';
import { FindIncidentController } from './use-cases/find-incident/find-incident.controller.js';
import { ListCheckpointsController } from './use-cases/list-checkpoints/list-checkpoints.controller.js';
import { ListEntriesController } from './use-cases/list-entries/list-entries.controller.js';
import { OpenDossierController } from './use-cases/open-dossier/open-dossier.controller.js';
import { OpenedDossier } from './use-cases/open-dossier/open-dossier.js';
import { LookUpReceiptController } from './use-cases/look-up-receipt/look-up-receipt.controller.js';
import { PrintDossierController } from './use-cases/print-dossier/print-dossier.controller.js';
import { ProveConsistencyController } from './use-cases/prove-consistency/prove-consistency.controller.js';
import { ProveEntriesController } from './use-cases/prove-entries/prove-entries.controller.js';
import { ProveInclusionController } from './use-cases/prove-inclusion/prove-inclusion.controller.js';
import { ReadCheckpointController } from './use-cases/read-checkpoint/read-checkpoint.controller.js';
import { ReadDeskAsOfController } from './use-cases/read-desk-as-of/read-desk-as-of.controller.js';
import { ReadDossierController } from './use-cases/read-dossier/read-dossier.controller.js';
import { ReadEntryController } from './use-cases/read-entry/read-entry.controller.js';
import { ReadHeadController } from './use-cases/read-head/read-head.controller.js';
import { ReadIncidentAsOfController } from './use-cases/read-incident-as-of/read-incident-as-of.controller.js';
import { ReadKeysController } from './use-cases/read-keys/read-keys.controller.js';
import { ReadWitnessesController } from './use-cases/read-witnesses/read-witnesses.controller.js';
import { AskWitnesses } from './witnesses/ask-witnesses.js';

/**
 * 留痕: every event, as the bytes that were received, in one sequence and one Merkle tree. What an entry goes through are
 * separate steps, and a crash between any two loses nothing: `sequence/` gives it its number, `archive/` makes it
 * durable in the second store, `tree/` integrates it, `checkpoints/` signs and publishes. `start/` comes before all.
 */
@Module({})
export class TrailModule {}

export const trailModule = (config: TrailConfig): DynamicModule => ({
  module: TrailModule,
  // The health check asks for READY_CHECKS, the event server for what the sequencer needs.
  global: true,
  imports: [
    RuntimeModule.forDataService(config, {
      topics: topics.filter(({ recorded }) => recorded).map(({ name }) => name),
      // One lock, one statement: a thousand entries cost little more than a hundred.
      messagesAtOnce: 1_000,
      processor: Sequencer,
    }),
  ],
  providers: [
    { provide: TRAIL_CONFIG, useValue: config },
    HoldAgainstPublished,
    PublishCheckpoint,
    AskWitnesses,
    TreeKeeper,
    DeskKeeper,
    Prover,
    AssembleDossier,
    OpenedDossier,
    PrintDossier,
    Typesetter,
    {
      provide: READY_CHECKS,
      inject: [HoldAgainstPublished, TreeKeeper],
      useFactory: (published: HoldAgainstPublished, keeper: TreeKeeper): ReadyCheck[] => [
        () => published.trouble,
        () => keeper.trouble,
      ],
    },
  ],
  exports: [READY_CHECKS, HoldAgainstPublished],
  controllers: [
    ListEntriesController,
    ReadEntryController,
    ProveInclusionController,
    ProveEntriesController,
    FindIncidentController,
    ReadWitnessesController,
    ProveConsistencyController,
    ReadHeadController,
    ReadCheckpointController,
    ListCheckpointsController,
    ReadKeysController,
    ExportEntriesController,
    ReadDossierController,
    OpenDossierController,
    PrintDossierController,
    LookUpReceiptController,
    ReadIncidentAsOfController,
    ReadDeskAsOfController,
  ],
});
