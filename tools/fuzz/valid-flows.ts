import sharp from 'sharp';
import { newId, wait } from '#primitives';
import type { DemoPeople, Person } from '../platform-client/index.js';
import type { PlantedValues } from './known-values.js';

/** Sends one request and gives the answer's body and status; judged and counted like every other. */
export type Ask = (
  as: Person,
  operation: string,
  path: string,
  body: object | Buffer,
  more?: { seen?: number; type?: string },
) => Promise<{ status: number; body: Record<string, unknown> }>;

const department = 'D430211-sanitation';

/** One incident from a call through to feedback, with planted values: so that there is state to be wrong about. */
export async function liveOne(ask: Ask, people: DemoPeople, planted: PlantedValues): Promise<void> {
  const [officer] = people.holding('intake_officer');
  const [dispatcher] = people.holding('dispatcher');
  const [staff] = people.holding('department_staff', department);
  const said = `演练${planted.nonce}`;
  const photo = await uploadPhoto(ask, staff, planted);
  const report = await ask(officer, 'intake ReportAsClerk.report', 'intake/incidents/clerk-reports', {
    caller: { name: said, phone: planted.phone },
    text: said,
    address: said,
    subcategory: '0103',
    point: { lng: 113.1340001, lat: 27.8270001 },
  });
  const { incidentId, incidentVersion } = report.body as { incidentId?: string; incidentVersion?: number };
  if (!incidentId) return;
  let seen = incidentVersion ?? 1;
  const step = async (as: Person, operation: string, path: string, body: object): Promise<void> => {
    for (let attempt = 0; attempt < 15; attempt++) {
      const { status, body: answer } = await ask(as, operation, path.replace(':id', incidentId), body, { seen });
      if (status === 201 && typeof answer['incidentVersion'] === 'number') seen = answer['incidentVersion'];
      // Not arrived yet, or moved on by somebody else's fuzz.
      if (status !== 404 && status !== 409 && status !== 503) return;
      await wait(200);
    }
  };
  const registration = { filingCondition: 'VISIBLE_ON_SPOT', level: 'county' };
  await step(officer, 'intake RegisterIncident.register', 'intake/incidents/:id/registrations', registration);
  await step(officer, 'intake UnmaskReporter.unmask', 'intake/incidents/:id/reporter-unmaskings', { reason: said });
  await ask(officer, 'intake SearchReporters.search', 'intake/reporters/searches', {
    text: planted.nonce,
    reason: said,
  });
  await step(dispatcher, 'dispatch DispatchIncident.dispatch', 'dispatch/incidents/:id/dispatches', {
    leadUnit: department,
    opinion: said,
  });
  await step(staff, 'handling AcknowledgeIncident.acknowledge', 'handling/incidents/:id/acknowledgements', {});
  await step(staff, 'handling FeedBack.feedBack', 'handling/incidents/:id/feedbacks', {
    result: said,
    evidence: photo === undefined ? [] : [photo],
  });
}

async function uploadPhoto(ask: Ask, as: Person, { nonce, phone }: PlantedValues): Promise<string | undefined> {
  const photo = await sharp({ create: { width: 32, height: 24, channels: 3, background: { r: 90, g: 120, b: 80 } } })
    .jpeg()
    .withExif({ IFD0: { Make: nonce, ImageDescription: `${nonce} ${phone} ${newId()}` } })
    .toBuffer();
  const { body } = await ask(as, 'evidence UploadFile.upload', 'evidence/files', photo, { type: 'image/jpeg' });
  return typeof body['receipt'] === 'string' ? body['receipt'] : undefined;
}
