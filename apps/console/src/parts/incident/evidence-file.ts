import { api, ask } from '../../api/client.js';

export type Size = 'thumbnail' | 'full';

/** A file of an incident, for who may see the incident. @throws Problem */
export async function evidenceFile(incidentId: string, evidenceId: string, size: Size): Promise<Blob> {
  const query = size === 'thumbnail' ? { size } : {};
  const params = { path: { incidentId, evidenceId }, query };
  const path = '/incidents/{incidentId}/files/{evidenceId}';
  const file: unknown = await ask(api.evidence.GET(path, { params, parseAs: 'blob' }));
  return file as Blob;
}
