import { clockLike, holding, story, type TestPerson, type TestService } from '#testing';
import { custodyWrites, take } from './custody-writes.spec.js';
import type { Writes } from './entries.spec.js';
import { dispatched, handled, tell } from './incident.spec.js';
import type { Probes } from './matrix.spec.js';
import { around } from './places.spec.js';

const staff = holding('department_staff', around.leadUnit);
const helper = holding('department_staff', around.coUnit);
const reported = () => story().step('incident.reported.v1', { data: { grid: around.grid } });
const reason = '依现场情况';
/** 复核日期 in some days. */
const reviewOn = new Date(Date.now() + 5 * 86_400_000).toISOString().slice(0, 10);
const stillRunning = { startedAt: new Date().toISOString(), dueAt: new Date(Date.now() + 3_600_000).toISOString() };

export function handlingWrites(service: TestService, probes: Probes): Writes {
  const handling = () => tell(service, handled(reported()));
  /** Handled since now: its clocks have not run out. */
  const begun = () =>
    tell(
      service,
      dispatched(reported()).step('incident.acknowledged.v1', {
        data: { clocksStarted: [clockLike({ clock: 'HANDLING', ...stillRunning })] },
      }),
    );
  const receipt = (as: TestPerson) => service.keys.receipt(as);
  const subTask = `sub-tasks/${around.coUnit}`;
  const askToSuspend = async (told: Awaited<ReturnType<typeof handling>>) =>
    take(service, told, 'suspension-requests', {
      ...{ as: staff, body: { reviewOn, reason, evidence: [await receipt(staff)] } },
    });
  return {
    ...custodyWrites(service, probes, handling),
    'AnswerTemplates.save': () => probes['AnswerTemplates.save']!.ask(staff),
    'AnswerTemplates.remove': async () => {
      const { templateId } = (await probes['AnswerTemplates.save']!.ask(staff)).body;
      return service.send('POST', `/answer-templates/${templateId}/removals`, { as: staff });
    },
    'AcknowledgeIncident.acknowledge': async () =>
      take(service, await tell(service, dispatched(reported())), 'acknowledgements', { as: staff }),
    'RequestReturn.request': async () =>
      take(service, await handling(), 'return-requests', { as: staff, body: { legalGround: '非本单位职责' } }),
    'RequestExtension.request': async () =>
      take(service, await begun(), 'extension-requests', { as: staff, body: { by: 1, reason } }),
    'RuleOnExtension.rule': async () => {
      const told = await begun();
      await take(service, told, 'extension-requests', { as: staff, body: { by: 1, reason } });
      return take(service, told, 'extension-rulings', { body: { approve: true, reason }, later: 1 });
    },
    'RequestSuspension.request': async () => askToSuspend(await handling()),
    'RuleOnSuspension.rule': async () => {
      const told = await handling();
      await askToSuspend(told);
      return take(service, told, 'suspension-rulings', { body: { approve: true, reason }, later: 1 });
    },
    'ResumeIncident.resume': async () => {
      const told = await handling();
      await askToSuspend(told);
      await take(service, told, 'suspension-rulings', { body: { approve: true, reason }, later: 1 });
      return take(service, told, 'resumptions', { as: staff, body: { reason }, later: 2 });
    },
    'SecureIncident.secure': async () => {
      const securing = clockLike({ clock: 'SECURING', ...stillRunning });
      const told = await tell(
        service,
        dispatched(reported()).step('incident.acknowledged.v1', { data: { clocksStarted: [securing] } }),
      );
      return take(service, told, 'securings', { as: staff, body: { evidence: [await receipt(staff)] } });
    },
    'CompleteSubTask.complete': async () => {
      const body = { result: '已疏通', evidence: [await receipt(helper)] };
      return take(service, await handling(), `${subTask}/completions`, { as: helper, body });
    },
    'WaiveSubTask.waive': async () =>
      take(service, await handling(), `${subTask}/waivers`, { as: staff, body: { reason } }),
    'FeedBack.feedBack': async () => {
      const told = await handling();
      await take(service, told, `${subTask}/waivers`, { as: staff, body: { reason } });
      const evidence = [await receipt(staff)];
      return take(service, told, 'feedbacks', { as: staff, body: { result: '已清运', evidence }, later: 1 });
    },
  };
}
