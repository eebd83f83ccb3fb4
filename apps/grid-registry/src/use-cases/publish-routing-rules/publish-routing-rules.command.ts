import { z } from 'zod';
import { routingTable } from '../../domain/county-version/routing-table.js';
import { validFrom } from '../../publishing/county-publication.js';

export const PublishRoutingRules = routingTable.extend({ validFrom });
export type PublishRoutingRules = z.infer<typeof PublishRoutingRules>;
