import { api, ask } from '../../../api/client.js';
import { saveAs } from '../save-as.js';

/** The dossier that proves itself, under the name people know the incident by. On record. @throws Problem */
export async function exportJson(incidentId: string, name: string): Promise<void> {
  const dossier = await ask(api.trail.GET('/incidents/{incidentId}/dossier', { params: { path: { incidentId } } }));
  saveAs(`dossier-${name}.json`, new Blob([JSON.stringify(dossier, undefined, 2)], { type: 'application/json' }));
}

/** The same on paper. On record. @throws Problem */
export async function exportPdf(incidentId: string, name: string): Promise<void> {
  const pdf = await ask(
    api.trail.POST('/incidents/{incidentId}/dossier/pdf', {
      params: { path: { incidentId } },
      body: { texts: [], files: [] },
      parseAs: 'blob',
    }),
  );
  saveAs(`dossier-${name}.pdf`, pdf);
}
