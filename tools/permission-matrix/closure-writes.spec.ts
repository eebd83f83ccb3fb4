import { newId } from '#primitives';
import { holding, story, type TestService } from '#testing';
import { chief, custodyWrites, take } from './custody-writes.spec.js';
import type { Writes } from './entries.spec.js';
import { incident, tell } from './incident.spec.js';
import type { Probes } from './matrix.spec.js';
import { around } from './places.spec.js';

const inspector = { ...holding('grid_worker', around.grid), person: around.inspector };
const leader = holding('grid_leader', around.grid);
const officer = holding('intake_officer', around.county);

export function closureWrites(service: TestService, probes: Probes): Writes {
  const inspecting = (urgent = false) => tell(service, incident([], { urgent }));
  const selfHandled = () =>
    tell(
      service,
      story()
        .step('incident.reported.v1', { data: { grid: around.grid } })
        .step('incident.self-handled.v1'),
    );
  const pass = async (urgent = false, reporterParty: string | null = null) => {
    const told = await tell(service, incident([], { urgent, reporterParty }));
    const evidence = [await service.keys.receipt(inspector)];
    return {
      told,
      answer: await take(service, told, 'inspections', { as: inspector, body: { outcome: 'PASS', evidence } }),
    };
  };
  return {
    ...custodyWrites(service, probes, inspecting),
    'InspectIncident.inspect': async () => (await pass()).answer,
    'AssignInspection.assign': async () =>
      take(service, await inspecting(), 'inspection-assignments', { body: { inspector: around.inspector } }),
    // What is not urgent is closed by rule.
    'CloseIncident.close': async () => {
      const { told } = await pass(true);
      return take(service, told, 'closings', { as: chief, later: 1 });
    },
    'ConfirmSelfHandling.confirm': async () =>
      take(service, await selfHandled(), 'self-handling-confirmations', { as: leader }),
    'RecordSurvey.record': async () => {
      const { told } = await pass(false, newId());
      return take(service, told, 'surveys', { as: officer, body: { reached: false }, later: 2 });
    },
    'ReopenIncident.reopen': async () => {
      const { told } = await pass();
      return take(service, told, 'reopenings', { body: { reason: '仍有堆积' }, later: 2 });
    },
    'RefuseSelfHandling.refuse': async () =>
      take(service, await selfHandled(), 'self-handling-refusals', { as: leader, body: { reason: '仍有堆积' } }),
  };
}
