import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { newReceiptNumber } from '#contracts';
import { endpointsOf } from '#endpoint';
import {
  eventually,
  holding,
  inStrip,
  type IncidentStory,
  story,
  type TestPerson,
  type TestService,
  withOwnSteps,
} from '#testing';
import { open311Config } from '../../apps/intake/src/channels/open311/open311-settings.js';
import type { IntakeConfig } from '../../apps/intake/src/intake.config.js';
import { intakeModule } from '../../apps/intake/src/intake.module.js';
import { intakeMigrations, intakeRights } from '../../apps/intake/src/migrations.js';
import { intakeKeys } from '../../apps/intake/src/persistence/search-marks.migration.js';
import { command, custody, handled, incident, startCustodian, strip, tell } from './incident.spec.js';
import { entriesMissing } from './entries.spec.js';
import { type Called, intakeWrites } from './intake-writes.spec.js';
import { faultsOf, type Probes } from './matrix.spec.js';
import { open311Probes } from './open311-probes.spec.js';
import { anOrder, hotlineProbes, parkedOrder, sendOrder, startHotlines } from './hotline-probes.spec.js';
import { around } from './places.spec.js';
import { matrixSecret, residentProbes } from './resident-probes.spec.js';

const phone = '13912345678';
let service: TestService;
let probes: Probes;
let others: Awaited<ReturnType<typeof startHotlines>>;

const call = (who: string) => ({
  ...{
    caller: { name: '欧阳建国', phone: who },
    text: '门口垃圾堆了三天',
    address: '珠江南路 12 号',
    point: inStrip(strip),
  },
});
const clerkReports = (as: TestPerson | undefined, body: object) =>
  service.send('POST', '/incidents/clerk-reports', { as, body });

const clerk = holding('intake_officer', around.county);

/** An incident with a caller, being handled. */
async function called(who: string): Promise<Called> {
  // Refused while the grids are on their way.
  const { body } = await eventually(async () => {
    const answer = await clerkReports(clerk, call(who));
    return answer.status === 201 && answer;
  });
  const told = await tell(service, handled(await withOwnSteps(service, story(body.incidentId))));
  const reporters = await service.send('GET', `/incidents/${told.incidentId}/reporters`, { as: clerk });
  return { told, party: reporters.body.callers[0].party };
}

/** Somebody looks at who called. Gives the id of the text that says why. */
async function reasonOfALook(told: IncidentStory): Promise<string> {
  const looked = await command(service, told, 'reporter-unmaskings', { reason: '电话核实具体位置' })(clerk);
  expect(looked.status).toBe(201);
  const [{ reason_id: reasonId } = { reason_id: '' }] = await service.database.query<{ reason_id: string }>(
    'SELECT reason_id FROM unmasking WHERE incident_id = $1',
    [told.incidentId],
  );
  return reasonId;
}

beforeAll(async () => {
  others = await startHotlines();
  service = await startCustodian<IntakeConfig>(
    { name: 'intake', module: intakeModule, migrations: intakeMigrations, rights: intakeRights, keys: intakeKeys },
    {
      ...{ SEARCHES_PER_MINUTE: 10, BACKUPS_KEPT_DAYS: 30 },
      ...{ DUPLICATE_METRES: 50, DUPLICATE_HOURS: 24, DUPLICATES_SUGGESTED: 10 },
      ...open311Config.parse({}),
      HOTLINES_FILE: others.hotlines,
      ...{ RESIDENT_SECRET: matrixSecret, CHALLENGE_HASHES: 1 },
    },
  );
  const told = await tell(service, incident());
  const { told: withCaller, party } = await called(phone);
  const reason = '核对诉求';
  const receipts = ['receipt'];
  const request = { party, ground: 'CONSENT_WITHDRAWN', reason };
  const requestErasure = (as: TestPerson | undefined) => service.send('POST', '/erasures', { as, body: request });
  const { erasureId } = (await requestErasure(clerk)).body as { erasureId: string };
  const reasonId = await reasonOfALook(withCaller);
  const order = anOrder();
  await eventually(async () => (await sendOrder(service, order)).status === 200);
  probes = {
    ...(await custody(service, told)),
    ...open311Probes(service),
    ...residentProbes(service),
    ...hotlineProbes(service, order.order_no, await parkedOrder(service)),
    'RegisterIncident.register': {
      ask: command(service, told, 'registrations', { filingCondition: 'VISIBLE_FROM_ROAD', level: 'county' }),
    },
    'RejectIncident.reject': {
      ask: command(service, told, 'rejections', { reasonCode: 'NOT_EXISTING', explanation: '未发现' }),
    },
    'RequestVerification.request': { ask: command(service, told, 'verification-requests') },
    'VerifyReport.verify': { ask: command(service, told, 'verifications', { outcome: 'UNABLE' }) },
    'MergeIncident.merge': {
      ask: command(service, told, 'merges', { masterId: withCaller.incidentId, reason }),
    },
    'UnmergeIncident.unmerge': { ask: command(service, told, 'unmerges', { reason }) },
    'SuggestDuplicates.suggest': {
      ask: (as) => service.send('GET', `/incidents/${told.incidentId}/duplicate-suggestions`, { as }),
    },
    'SelfHandleIncident.selfHandle': {
      ask: command(service, told, 'self-handlings', { before: receipts, after: receipts }),
    },
    'ReportAsWorker.report': {
      ask: (as) =>
        service.send('POST', '/incidents/worker-reports', {
          as,
          body: { subcategory: '0103', point: inStrip(strip), evidence: receipts },
        }),
    },
    'ReportAsClerk.report': { ask: (as) => clerkReports(as, call('13800001234')) },
    'TakeRepeatCall.take': {
      ask: command(service, withCaller, 'repeat-calls', { caller: { name: '张三', phone: '114' }, text: '还没人来' }),
    },
    'TakeWithdrawal.take': { ask: command(service, withCaller, 'caller-withdrawals', { reason }) },
    'NoteContact.note': { ask: command(service, withCaller, 'caller-contacts', { reached: true }) },
    'LookUpReceipt.lookUp': {
      ask: (as) => service.send('POST', '/receipts/query', { as, body: { number: newReceiptNumber() } }),
    },
    'ReadReporters.read': {
      ask: (as) => service.send('GET', `/incidents/${withCaller.incidentId}/reporters`, { as }),
      shows: ({ callers }: { callers: { phone: string }[] }) => callers.some((one) => one.phone === '139****5678'),
    },
    'UnmaskReporter.unmask': { ask: command(service, withCaller, 'reporter-unmaskings', { reason }) },
    'ReadLookReasons.query': {
      ask: (as) => service.send('POST', '/look-reasons/query', { as, body: { textIds: [reasonId] } }),
      shows: (texts: { textId: string }[]) => texts.some(({ textId }) => textId === reasonId),
    },
    'HoldIncident.place': { ask: command(service, withCaller, 'legal-holds', { reason }) },
    'HoldIncident.lift': { ask: command(service, withCaller, 'legal-hold-liftings', { reason }) },
    'RequestErasure.request': { ask: requestErasure },
    'RuleOnErasure.rule': {
      ask: (as) => service.send('POST', `/erasures/${erasureId}/rulings`, { as, body: { decision: 'DENIED', reason } }),
    },
    'ReadErasures.read': { ask: (as) => service.send('GET', `/erasures/${erasureId}`, { as }) },
    'ReadErasures.list': {
      ask: (as) => service.send('GET', '/erasures', { as }),
      shows: ({ erasures }: { erasures: { erasureId: string }[] }) =>
        erasures.some((one) => one.erasureId === erasureId),
    },
    'SearchReporters.search': {
      ask: (as) => service.send('POST', '/reporters/searches', { as, body: { phone, reason } }),
      shows: ({ incidents }: { incidents: { incidentId: string }[] }) =>
        incidents.some(({ incidentId }) => incidentId === withCaller.incidentId),
    },
  };
});

afterAll(async () => {
  await service?.close();
  others?.close();
});

describe('intake', () => {
  it(
    'lets in whom the table lets in: every endpoint, role and place',
    async () => expect(await faultsOf(endpointsOf(service.app), probes)).toEqual([]),
    600_000,
  );

  it('leaves an entry of everything that is done, and of what is refused', async () => {
    let callers = 0;
    // Each with a number of their own.
    const another = () => called(`139${String(++callers).padStart(8, '0')}`);
    const writes = intakeWrites(service, probes, another);
    expect(await entriesMissing(service, endpointsOf(service.app), { writes, probes })).toEqual([]);
  });
});
