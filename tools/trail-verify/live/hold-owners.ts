import { type Comparing, compareWhenQuiet } from '../../trail-compare/compare-when-quiet.js';
import type { Problem } from '../verify-offline.js';

/** Holds what the owners and casebook have of every incident against what its entries say (trail:compare). */
export async function holdOwners(comparing: Comparing): Promise<Problem[]> {
  const { differences } = await compareWhenQuiet(comparing);
  return differences.map(({ incidentId, service, fields, lastEntry }) => ({
    kind: 'OWNER_DIFFERS',
    sequence: lastEntry,
    detail: `incident ${incidentId}: ${service} differs in ${fields.join(', ')}`,
  }));
}
