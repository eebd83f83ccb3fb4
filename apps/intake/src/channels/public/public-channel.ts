import type { Provider, Type } from '@nestjs/common';
import type { MigrationClass } from '#database';
import { AnswerSurveyController } from './answer-survey/answer-survey.controller.js';
import { Challenges } from './challenge/challenges.js';
import { FollowCaseController } from './follow-case/follow-case.controller.js';
import { FindPlaceController } from './find-place/find-place.controller.js';
import { FollowReports } from './follow-case/followed.js';
import { ResidentReports } from './follow-code/resident-reports.js';
import { GiveChallengeController } from './give-challenge/give-challenge.controller.js';
import { GivePassController } from './give-pass/give-pass.controller.js';
import { PUBLIC_CONFIG, type PublicConfig } from './public-settings.js';
import { Public1750000006001 } from './public.migration.js';
import { ReadMapController } from './read-map/read-map.controller.js';
import { ReportAsResidentController } from './report-as-resident/report-as-resident.controller.js';

/** Residents report, follow and rate without an account: what intake's module and migrations take of it. */
export const publicControllers: Type[] = [
  GiveChallengeController,
  GivePassController,
  ReportAsResidentController,
  FollowCaseController,
  AnswerSurveyController,
  ReadMapController,
  FindPlaceController,
];

export const publicProviders = (config: PublicConfig): Provider[] => [
  { provide: PUBLIC_CONFIG, useValue: config },
  Challenges,
  ResidentReports,
  FollowReports,
];

export const publicMigrations: MigrationClass[] = [Public1750000006001];
