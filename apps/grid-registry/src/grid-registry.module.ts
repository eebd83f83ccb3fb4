import { type DynamicModule, Module } from '@nestjs/common';
import { CustodyModule } from '#custody';
import { ReferenceCopyModule, referenceTopics } from '#reference-copy';
import { type DataServiceConfig, RuntimeModule } from '#service-runtime';
import { GridDraftDesk } from './publishing/grid-draft-desk.js';
import { ForgetSilentPositions } from './positions/forget-silent-positions.js';
import { SharedPositions } from './positions/shared-positions.js';
import { BeginGridDraftController } from './use-cases/begin-grid-draft/begin-grid-draft.controller.js';
import { ChangeGridDraftController } from './use-cases/change-grid-draft/change-grid-draft.controller.js';
import { DiscardGridDraftController } from './use-cases/discard-grid-draft/discard-grid-draft.controller.js';
import { EditGridDraftController } from './use-cases/edit-grid-draft/edit-grid-draft.controller.js';
import { ImportGridDraftController } from './use-cases/import-grid-draft/import-grid-draft.controller.js';
import { ListGridDraftsController } from './use-cases/list-grid-drafts/list-grid-drafts.controller.js';
import { PublishGridDraftController } from './use-cases/publish-grid-draft/publish-grid-draft.controller.js';
import { ReadGridCodesController } from './use-cases/read-grid-codes/read-grid-codes.controller.js';
import { ReadGridDraftController } from './use-cases/read-grid-draft/read-grid-draft.controller.js';
import { ReadGridRevisionsController } from './use-cases/read-grid-revisions/read-grid-revisions.controller.js';
import { ValidateGridDraftController } from './use-cases/validate-grid-draft/validate-grid-draft.controller.js';
import { AbolishUnitController } from './use-cases/close-units/abolish-unit.controller.js';
import { ApplyForAdmissionController } from './use-cases/apply-for-admission/apply-for-admission.controller.js';
import { CloseUnits } from './use-cases/close-units/close-units.js';
import { MergeUnitsController } from './use-cases/close-units/merge-units.controller.js';
import { CreateUnitController } from './use-cases/create-unit/create-unit.controller.js';
import { DecideOnAdmissionController } from './use-cases/decide-on-admission/decide-on-admission.controller.js';
import { DelegatePostController } from './use-cases/delegate-post/delegate-post.controller.js';
import { GiveAdmissionOpinionController } from './use-cases/give-admission-opinion/give-admission-opinion.controller.js';
import { GrantPostController } from './use-cases/grant-post/grant-post.controller.js';
import { HandOverShiftController } from './use-cases/hand-over-shift/hand-over-shift.controller.js';
import { ListAdmissionApplicationsController } from './use-cases/list-admission-applications/list-admission-applications.controller.js';
import { ListGridsController } from './use-cases/list-grids/list-grids.controller.js';
import { ListPostsController } from './use-cases/list-posts/list-posts.controller.js';
import { ListUnitsController } from './use-cases/list-units/list-units.controller.js';
import { ListWorkersController } from './use-cases/list-workers/list-workers.controller.js';
import { LocatePointController } from './use-cases/locate-point/locate-point.controller.js';
import { NamePeopleController } from './use-cases/name-people/name-people.controller.js';
import { PlanShiftController } from './use-cases/plan-shift/plan-shift.controller.js';
import { PublishTimeRulesController } from './use-cases/publish-time-rules/publish-time-rules.controller.js';
import { PublishAdmissionListController } from './use-cases/publish-admission-list/publish-admission-list.controller.js';
import { PublishRoutingRulesController } from './use-cases/publish-routing-rules/publish-routing-rules.controller.js';
import { ReadAdmissionListsController } from './use-cases/read-admission-lists/read-admission-lists.controller.js';
import { ReadCatalogueController } from './use-cases/read-catalogue/read-catalogue.controller.js';
import { ReadPositionsController } from './use-cases/read-positions/read-positions.controller.js';
import { ReadRegistryTextsController } from './use-cases/read-registry-texts/read-registry-texts.controller.js';
import { ReadMapController } from './use-cases/read-map/read-map.controller.js';
import { ReadRosterController } from './use-cases/read-roster/read-roster.controller.js';
import { ReadTimeRulesController } from './use-cases/read-time-rules/read-time-rules.controller.js';
import { RecallHandoverController } from './use-cases/recall-handover/recall-handover.controller.js';
import { RenameUnitController } from './use-cases/rename-unit/rename-unit.controller.js';
import { EnterPersonController } from './use-cases/enter-person/enter-person.controller.js';
import { ListPeopleController } from './use-cases/list-people/list-people.controller.js';
import { PublishCatalogueController } from './use-cases/publish-catalogue/publish-catalogue.controller.js';
import { ValidateCatalogueController } from './use-cases/validate-catalogue/validate-catalogue.controller.js';
import { ReadRoutingRulesController } from './use-cases/read-routing-rules/read-routing-rules.controller.js';
import { SharePositionController } from './use-cases/share-position/share-position.controller.js';
import { TakeOverShiftController } from './use-cases/take-over-shift/take-over-shift.controller.js';
import { ValidateRoutingRulesController } from './use-cases/validate-routing-rules/validate-routing-rules.controller.js';
import { WithdrawPostController } from './use-cases/withdraw-post/withdraw-post.controller.js';

/** 网格修订: drafts, and what was published. */
const gridRevisions = [
  BeginGridDraftController,
  ListGridDraftsController,
  ChangeGridDraftController,
  EditGridDraftController,
  ImportGridDraftController,
  ReadGridDraftController,
  ValidateGridDraftController,
  PublishGridDraftController,
  DiscardGridDraftController,
  ReadGridRevisionsController,
  ReadGridCodesController,
];

/** Units, people and posts, changed by people. */
const organisation = [
  CreateUnitController,
  RenameUnitController,
  AbolishUnitController,
  MergeUnitsController,
  EnterPersonController,
  ListPeopleController,
  GrantPostController,
  WithdrawPostController,
  DelegatePostController,
  ListPostsController,
  ReadRegistryTextsController,
];

/** 派遣规则 and 准入清单, which each county publishes in versions. */
const countyVersions = [
  PublishRoutingRulesController,
  ValidateRoutingRulesController,
  ReadRoutingRulesController,
  PublishAdmissionListController,
  ReadAdmissionListsController,
];

/** 准入申请: applied for, opinions, decided. */
const admission = [
  ApplyForAdmissionController,
  GiveAdmissionOpinionController,
  DecideOnAdmissionController,
  ListAdmissionApplicationsController,
];

/** 值班表 and 交接班. */
const duty = [
  PlanShiftController,
  ReadRosterController,
  HandOverShiftController,
  TakeOverShiftController,
  RecallHandoverController,
];

/**
 * 网格登记: units, grids, people's posts, departments, the event catalogue and the time rules. It locates points with
 * the copy that every other service has, fed by its own events: what it answers is what they decide by.
 */
@Module({})
export class GridRegistryModule {}

export const gridRegistryModule = (config: DataServiceConfig): DynamicModule => ({
  module: GridRegistryModule,
  imports: [
    RuntimeModule.forDataService(config, { topics: referenceTopics('grids') }),
    CustodyModule.forCommands(),
    ReferenceCopyModule.forRoot('grids'),
  ],
  controllers: [
    LocatePointController,
    ListUnitsController,
    ListWorkersController,
    ListGridsController,
    ReadMapController,
    ReadCatalogueController,
    PublishCatalogueController,
    ValidateCatalogueController,
    ReadTimeRulesController,
    PublishTimeRulesController,
    NamePeopleController,
    ...gridRevisions,
    ...organisation,
    ...countyVersions,
    ...admission,
    ...duty,
    SharePositionController,
    ReadPositionsController,
  ],
  providers: [GridDraftDesk, CloseUnits, SharedPositions, ForgetSilentPositions],
});
