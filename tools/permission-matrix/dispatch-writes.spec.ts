import { holding, story, type TestService } from '#testing';
import { custodyWrites, take } from './custody-writes.spec.js';
import type { Writes } from './entries.spec.js';
import { dispatched, registered, tell } from './incident.spec.js';
import type { Probes } from './matrix.spec.js';
import { around } from './places.spec.js';

const as = holding('dispatcher', around.county);
const { leadUnit } = around;
const reported = () => story().step('incident.reported.v1', { data: { grid: around.grid } });

export function dispatchWrites(service: TestService, probes: Probes): Writes {
  const waiting = () => tell(service, registered(reported()));
  return {
    ...custodyWrites(service, probes, waiting),
    'DispatchIncident.dispatch': async () => take(service, await waiting(), 'dispatches', { as, body: { leadUnit } }),
    'EscalateIncident.escalate': async () =>
      take(service, await waiting(), 'escalations', { as, body: { opinion: '超出本级职责' } }),
    'TryRoutingRules.dryRun': { leavesNone: 'it counts past incidents by unit, and keeps nothing of the draft' },
    'RuleOnReturn.rule': async () => {
      const told = await tell(service, dispatched(reported()).step('incident.return-requested.v1'));
      return take(service, told, 'return-rulings', { as, body: { decision: 'DENIED', reason: '属其职责' } });
    },
    'TransferIncident.transfer': async () =>
      take(service, await waiting(), 'transfers', { as, body: { authority: '市水务局', reference: '2026-1' } }),
    'RemarkOnIncident.remark': async () => take(service, await waiting(), 'remarks', { as, body: { text: '已联系' } }),
    'UrgeIncident.urge': async () => take(service, await waiting(), 'urges', { as }),
    'SuperviseIncident.supervise': async () =>
      take(service, await waiting(), 'supervisions', {
        as: holding('duty_chief', around.county),
        body: { reason: '群众反映强烈', until: '2099-01-01T00:00:00Z' },
      }),
  };
}
