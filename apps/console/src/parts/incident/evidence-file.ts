import { api, ask } from '../../api/client.js';

export type Size = 'thumbnail' | 'full';

/** A file of an incident, for who may see the incident. @throws Problem */
export const evidenceFile = (incidentId: string, evidenceId: string, size: Size): Promise<Blob> =>
  ask<Blob>(
    api.evidence.GET('/incidents/{incidentId}/files/{evidenceId}', {
      params: { path: { incidentId, evidenceId }, query: size === 'thumbnail' ? { size } : {} },
      parseAs: 'blob',
    }), as Promise<{ data?: Blob; response: Response }>,
  );
