import { holding, inStrip, story, type IncidentStory, type TestPerson, type TestService, withOwnSteps } from '#testing';
import { chief, custodyWrites, take } from './custody-writes.spec.js';
import { receiptLookUp, type Writes } from './entries.spec.js';
import { hotlineWrites } from './hotline-probes.spec.js';
import { handled, strip, tell } from './incident.spec.js';
import type { Probes } from './matrix.spec.js';
import { open311Writes } from './open311-probes.spec.js';
import { around } from './places.spec.js';
import { residentWrites } from './resident-probes.spec.js';

const officer = holding('intake_officer', around.county);
const auditor = holding('auditor', around.county);
const worker = holding('grid_worker', around.grid);
const inspector = { ...worker, person: around.inspector };
const reason = '核对诉求';

/** An incident with a caller, and who called. */
export interface Called {
  readonly told: IncidentStory;
  readonly party: string;
}

/** `called`: an incident that somebody called about, of a number of their own, being handled. */
export function intakeWrites(service: TestService, probes: Probes, called: () => Promise<Called>): Writes {
  const post = (path: string, body: object, as: TestPerson = officer) => service.send('POST', path, { as, body });
  const reported = (subcategory = '0103') =>
    tell(service, story().step('incident.reported.v1', { data: { grid: around.grid, subcategory } }));
  const byCaller = () => story().step('incident.reported.v1', { data: { grid: around.grid, channel: 'clerk' } });
  const verifying = () =>
    tell(service, byCaller().step('incident.verification-requested.v1', { data: { worker: around.inspector } }));
  const merged = () => tell(service, byCaller().step('incident.merged.v1'));
  const photos = async (count: number) =>
    Promise.all(Array.from({ length: count }, () => service.keys.receipt(worker)));
  const ask = async (party: string) => post('/erasures', { party, ground: 'CONSENT_WITHDRAWN', reason });
  return {
    ...custodyWrites(service, probes, reported),
    ...hotlineWrites(service),
    'LookUpReceipt.lookUp': receiptLookUp,
    ...open311Writes(service),
    ...residentWrites(service, async (incidentId) => {
      await tell(
        service,
        handled(await withOwnSteps(service, story(incidentId)))
          .step('incident.fed-back.v1')
          .step('incident.closed.v1'),
      );
    }),
    'RegisterIncident.register': async () => {
      const body = { filingCondition: 'VISIBLE_FROM_ROAD', level: 'county' };
      return take(service, await reported(), 'registrations', { as: officer, body });
    },
    'RejectIncident.reject': async () => {
      const body = { reasonCode: 'NOT_EXISTING', explanation: '未发现' };
      return take(service, await reported(), 'rejections', { as: officer, body });
    },
    'RequestVerification.request': async () =>
      take(service, await tell(service, byCaller()), 'verification-requests', { as: officer }),
    'VerifyReport.verify': async () => {
      const evidence = [await service.keys.receipt(inspector)];
      const body = { outcome: 'EXISTS', evidence };
      return take(service, await verifying(), 'verifications', { as: inspector, body });
    },
    'MergeIncident.merge': async () => {
      const { incidentId: masterId } = await reported();
      return take(service, await reported(), 'merges', { as: officer, body: { masterId, reason } });
    },
    'UnmergeIncident.unmerge': async () => take(service, await merged(), 'unmerges', { as: officer, body: { reason } }),
    'SelfHandleIncident.selfHandle': async () => {
      const [before, after] = await photos(2);
      const body = { before: [before], after: [after] };
      return take(service, await reported('0102'), 'self-handlings', { as: worker, body });
    },
    'ReportAsWorker.report': async () => {
      const body = { subcategory: '0103', point: inStrip(strip), evidence: await photos(1) };
      return post('/incidents/worker-reports', body, worker);
    },
    'ReportAsClerk.report': () => probes['ReportAsClerk.report']!.ask(officer),
    'TakeRepeatCall.take': async () => {
      const body = { caller: { name: '张三', phone: '13700001234' }, text: '还没人来' };
      return take(service, (await called()).told, 'repeat-calls', { as: officer, body });
    },
    'TakeWithdrawal.take': async () =>
      take(service, (await called()).told, 'caller-withdrawals', { as: officer, body: { reason } }),
    'NoteContact.note': async () =>
      take(service, (await called()).told, 'caller-contacts', { as: officer, body: { reached: true } }),
    'UnmaskReporter.unmask': async () =>
      take(service, (await called()).told, 'reporter-unmaskings', { as: officer, body: { reason } }),
    'ReadLookReasons.query': () => probes['ReadLookReasons.query']!.ask(auditor),
    'SearchReporters.search': () => probes['SearchReporters.search']!.ask(officer),
    'HoldIncident.place': async () => take(service, (await called()).told, 'legal-holds', { body: { reason } }),
    'HoldIncident.lift': async () => {
      const { told } = await called();
      await take(service, told, 'legal-holds', { body: { reason } });
      return take(service, told, 'legal-hold-liftings', { body: { reason } });
    },
    'RequestErasure.request': async () => ask((await called()).party),
    'RuleOnErasure.rule': async () => {
      const { body } = await ask((await called()).party);
      return post(`/erasures/${body.erasureId}/rulings`, { decision: 'APPROVED', reason }, chief);
    },
  };
}
