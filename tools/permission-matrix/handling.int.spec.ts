import { dataKeys } from '#erasable';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { endpointsOf } from '#endpoint';
import { newId } from '#primitives';
import type { TestService } from '#testing';
import type { HandlingConfig } from '../../apps/handling/src/handling.config.js';
import { handlingModule } from '../../apps/handling/src/handling.module.js';
import { handlingMigrations } from '../../apps/handling/src/migrations.js';
import { command, custody, incident, startCustodian, tell } from './incident.spec.js';
import { entriesMissing } from './entries.spec.js';
import { handlingWrites } from './handling-writes.spec.js';
import { faultsOf, type Probes } from './matrix.spec.js';
import { around } from './places.spec.js';

const reason = '依现场情况';
const ofOnesUnit = {
  decidedBy: {
    why: 'templates are of the unit of one’s post alone',
    spec: 'apps/handling/src/use-cases/answer-templates/answer-templates.int.spec.ts',
  },
};
const subTask = `sub-tasks/${around.coUnit}`;

let service: TestService;
let probes: Probes;

beforeAll(async () => {
  service = await startCustodian<HandlingConfig>({
    name: 'handling',
    module: handlingModule,
    migrations: handlingMigrations,
    keys: dataKeys,
  });
  const told = await tell(service, incident());
  probes = {
    ...(await custody(service, told)),
    'AcknowledgeIncident.acknowledge': { ask: command(service, told, 'acknowledgements') },
    'RequestReturn.request': { ask: command(service, told, 'return-requests', { legalGround: '非本单位职责' }) },
    'RequestExtension.request': { ask: command(service, told, 'extension-requests', { by: 1, reason }) },
    'RuleOnExtension.rule': { ask: command(service, told, 'extension-rulings', { approve: true, reason }) },
    'RequestSuspension.request': {
      ask: command(service, told, 'suspension-requests', { reviewOn: '2030-01-01', reason, evidence: ['receipt'] }),
    },
    'RuleOnSuspension.rule': { ask: command(service, told, 'suspension-rulings', { approve: true, reason }) },
    'ResumeIncident.resume': { ask: command(service, told, 'resumptions', { reason }) },
    'SecureIncident.secure': { ask: command(service, told, 'securings', { evidence: ['receipt'] }) },
    'CompleteSubTask.complete': {
      ask: command(service, told, `${subTask}/completions`, { result: '已疏通', evidence: ['receipt'] }),
    },
    'WaiveSubTask.waive': { ask: command(service, told, `${subTask}/waivers`, { reason }) },
    'AnswerTemplates.list': { ask: (as) => service.send('GET', '/answer-templates', { as }), ...ofOnesUnit },
    'AnswerTemplates.save': {
      ask: (as) =>
        service.send('POST', '/answer-templates', { as, body: { purpose: 'FEEDBACK', name: newId(), text: '已办' } }),
      ...ofOnesUnit,
    },
    'AnswerTemplates.remove': {
      ask: (as) => service.send('POST', `/answer-templates/${newId()}/removals`, { as }),
      ...ofOnesUnit,
    },
    'ListHandlers.list': {
      ask: (as) => service.send('GET', '/handlers', { as }),
      decidedBy: {
        why: 'handlers are of the unit of one’s post alone',
        spec: 'apps/handling/src/use-cases/list-handlers/list-handlers.int.spec.ts',
      },
    },
    'FeedBack.feedBack': { ask: command(service, told, 'feedbacks', { result: '已清运', evidence: ['receipt'] }) },
  };
});

afterAll(() => service?.close());

describe('handling', () => {
  it(
    'lets in whom the table lets in: every endpoint, role and place',
    async () => expect(await faultsOf(endpointsOf(service.app), probes)).toEqual([]),
    600_000,
  );

  it(
    'leaves an entry of everything that is done, and of what is refused',
    async () =>
      expect(
        await entriesMissing(service, endpointsOf(service.app), { writes: handlingWrites(service, probes), probes }),
      ).toEqual([]),
    60_000,
  );
});
