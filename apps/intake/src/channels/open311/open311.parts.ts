import type { Provider, Type } from '@nestjs/common';
import { ApiKeys } from './api-keys/api-keys.js';
import { ATTRIBUTE_DEFINITIONS, attributeDefinitions } from './attributes/attribute-definitions.js';
import { Jurisdictions } from './jurisdictions.js';
import { ListApiKeysController } from './list-api-keys/list-api-keys.controller.js';
import { MakeApiKeyController } from './make-api-key/make-api-key.controller.js';
import { OPEN311_CONFIG, type Open311Config } from './open311-settings.js';
import { ReadDiscoveryController } from './read-discovery/read-discovery.controller.js';
import { Open311Requests } from './read-requests/open311-requests.js';
import { ReadRequestsController } from './read-requests/read-requests.controller.js';
import { ReadServicesController } from './read-services/read-services.controller.js';
import { ReportThroughOpen311Controller } from './report-through-open311/report-through-open311.controller.js';
import { WithdrawApiKeyController } from './withdraw-api-key/withdraw-api-key.controller.js';

/** Open311 (GeoReport v2): other systems report, and everybody sees what became of it. */
export const open311Controllers: Type[] = [
  ReadDiscoveryController,
  ReadServicesController,
  ReportThroughOpen311Controller,
  ReadRequestsController,
  MakeApiKeyController,
  WithdrawApiKeyController,
  ListApiKeysController,
];

export const open311Providers = (config: Open311Config): Provider[] => [
  { provide: OPEN311_CONFIG, useValue: config },
  { provide: ATTRIBUTE_DEFINITIONS, useValue: attributeDefinitions(config.OPEN311_ATTRIBUTES_FILE) },
  ApiKeys,
  Jurisdictions,
  Open311Requests,
];
