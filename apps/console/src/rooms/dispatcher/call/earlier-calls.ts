import { api, ask } from '../../../api/client.js';
import type { ListedIncident } from '../../../parts/incident/incident.js';

/** What somebody has called about before; the search, and why, is on the record. @throws Problem */
export async function earlierCalls(phone: string, reason: string): Promise<readonly ListedIncident[]> {
  const { incidents } = await ask(api.intake.POST('/reporters/searches', { body: { phone, reason } }));
  const read = incidents.map(({ incidentId }) =>
    ask(api.casebook.GET('/incidents/{incidentId}', { params: { path: { incidentId } } })).catch(() => undefined),
  );
  return (await Promise.all(read)).filter((incident) => incident !== undefined);
}
