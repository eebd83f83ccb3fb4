import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endpointsOf } from '#endpoint';
import {
  eventually,
  holding,
  type IncidentStory,
  inStrip,
  story,
  type TestPerson,
  type TestService,
  withOwnSteps,
} from '#testing';
import type { IntakeConfig } from '../../apps/intake/src/intake.config.js';
import { intakeModule } from '../../apps/intake/src/intake.module.js';
import { intakeMigrations } from '../../apps/intake/src/migrations.js';
import { command, custody, handled, incident, startCustodian, strip, tell } from './incident.spec.js';
import { faultsOf, type Probes } from './matrix.spec.js';
import { around } from './places.spec.js';

const phone = '13912345678';
let service: TestService;
let probes: Probes;

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

/** An incident with a caller, being handled. */
async function called(): Promise<IncidentStory> {
  const clerk = holding('intake_officer', around.county);
  // Refused while the grids are on their way.
  const { body } = await eventually(async () => {
    const answer = await clerkReports(clerk, call(phone));
    return answer.status === 201 && answer;
  });
  return tell(service, handled(await withOwnSteps(service, story(body.incidentId))));
}

beforeAll(async () => {
  service = await startCustodian<IntakeConfig>(
    { name: 'intake', module: intakeModule, migrations: intakeMigrations },
    { SEARCHES_PER_MINUTE: 10 },
  );
  const told = await tell(service, incident());
  const withCaller = await called();
  const reason = '核对诉求';
  const receipts = ['receipt'];
  probes = {
    ...(await custody(service, told)),
    'RegisterIncident.register': {
      ask: command(service, told, 'registrations', { filingCondition: 'VISIBLE_FROM_ROAD', level: 'county' }),
    },
    'RejectIncident.reject': {
      ask: command(service, told, 'rejections', { reasonCode: 'NOT_EXISTING', explanation: '未发现' }),
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
    'ReadReporters.read': {
      ask: (as) => service.send('GET', `/incidents/${withCaller.incidentId}/reporters`, { as }),
      shows: ({ callers }: { callers: { phone: string }[] }) => callers.some((one) => one.phone === '139****5678'),
    },
    'UnmaskReporter.unmask': { ask: command(service, withCaller, 'reporter-unmaskings', { reason }) },
    'SearchReporters.search': {
      ask: (as) => service.send('POST', '/reporters/searches', { as, body: { phone, reason } }),
      shows: ({ incidents }: { incidents: { incidentId: string }[] }) =>
        incidents.some(({ incidentId }) => incidentId === withCaller.incidentId),
    },
  };
});

afterAll(() => service?.close());

describe('intake', () => {
  it(
    'lets in whom the table lets in: every endpoint, role and place',
    async () => expect(await faultsOf(endpointsOf(service.app), probes)).toEqual([]),
    300_000,
  );
});
