import { z } from 'zod';
import { routingTable } from '../../domain/county-version/routing-table.js';
import { aboutVersion } from '../../publishing/county-publication.js';

export const PublishRoutingRules = routingTable.extend(aboutVersion);
export type PublishRoutingRules = z.infer<typeof PublishRoutingRules>;
