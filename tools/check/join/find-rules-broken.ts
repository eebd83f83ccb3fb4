import type { EventFact, Facts, Finding } from '../facts.js';
import { acknowledgedSteps } from './acknowledged.js';
import type { EventIndex } from './events-by.js';
import { hotlineOutOfTurn } from './hotline-out-of-turn.js';

/**
 * Rules of the branches of a lifecycle, held against the record anew: what is merged follows a master that is merged
 * into nothing; no feedback while a co-unit's part is open; a suspension stands between the start and the deadline of
 * the handling clock; and the hotline is owed of each order what its steps call for, in their order.
 */
export function findRulesBroken(facts: Facts, index: EventIndex): Finding[] {
  const inOrder = [...index.byIncident].map(([id, events]) => ({
    id,
    steps: [...events].sort((a, b) => (a.version ?? 0) - (b.version ?? 0)),
  }));
  const byId = new Map(inOrder.map(({ id, steps }) => [id, steps]));
  return [
    ...inOrder.flatMap(({ id, steps }) => mergedAstray(id, steps, byId, facts)),
    ...inOrder.flatMap(({ id, steps }) => partsLeftOpen(id, steps)),
    ...inOrder.flatMap(({ id, steps }) => pausesNotCounted(id, steps)),
    ...hotlineOutOfTurn(facts.orders, byId, incidentsOfRun(facts, index)),
  ];
}

function mergedAstray(
  id: string,
  steps: readonly EventFact[],
  byId: ReadonlyMap<string, readonly EventFact[]>,
  { casebook }: Facts,
): Finding[] {
  const isMerged = steps.at(-1)?.stage === 'MERGED';
  const masterId = isMerged
    ? (steps.findLast(({ type }) => type === 'incident.merged.v1')?.branch?.masterId ?? '')
    : null;
  const shown = casebook.masters.get(id) ?? null;
  if (shown !== masterId) {
    return [`incident ${id} is merged into ${masterId ?? 'nothing'}, but the casebook shows ${shown ?? 'nothing'}`];
  }
  if (masterId === null) return [];
  const master = byId.get(masterId);
  if (!master) return [`incident ${id} is merged into ${masterId}, of which there is no event`];
  return master.at(-1)?.stage === 'MERGED' ? [`incident ${id} is merged into ${masterId}, which is merged itself`] : [];
}

/** What was passed on to another unit is judged no further: by then its co-units are others. */
function partsLeftOpen(id: string, steps: readonly EventFact[]): Finding[] {
  const open = new Set<string>();
  const done = new Set<string>();
  let all: readonly string[] = [];
  for (const { type, version, branch } of steps) {
    switch (type) {
      case 'incident.passed-on.v1':
        return [];
      case 'incident.dispatched.v1':
      case 'incident.return-ruled.v1':
        if (branch?.decision === 'DENIED') break;
        all = branch?.coUnits ?? [];
        open.clear();
        done.clear();
        for (const unit of all) open.add(unit);
        break;
      case 'incident.sub-task-done.v1':
        open.delete(branch?.unit ?? '');
        done.add(branch?.unit ?? '');
        break;
      case 'incident.sub-task-waived.v1':
        open.delete(branch?.unit ?? '');
        break;
      case 'incident.reworked.v1':
        for (const unit of done) open.add(unit);
        done.clear();
        break;
      case 'incident.reopened.v1':
        for (const unit of all) open.add(unit);
        done.clear();
        break;
      case 'incident.fed-back.v1':
        if (open.size > 0) return [`incident ${id} was fed back in version ${version} without ${[...open].join(', ')}`];
    }
  }
  return [];
}

function pausesNotCounted(id: string, steps: readonly EventFact[]): Finding[] {
  return steps.flatMap(({ type, version, branch: suspended }, at) => {
    if (type !== 'incident.suspended.v1' || !suspended) return [];
    if (!suspended.clocksStopped.includes('HANDLING')) {
      return [`incident ${id} was suspended in version ${version}, and its handling clock ran on`];
    }
    const resumed = steps.slice(at + 1).find((step) => step.type === 'incident.resumed.v1');
    if (!resumed?.branch) return [];
    const { time: to, pauses } = resumed.branch;
    return pauses.some((pause) => pause.from === suspended.time && pause.to === to)
      ? []
      : [`incident ${id} went on in version ${resumed.version} without the pause from ${suspended.time} to ${to}`];
  });
}

const incidentsOfRun = ({ journal }: Facts, { byCommand }: EventIndex): ReadonlySet<string> =>
  new Set(
    acknowledgedSteps(journal.commands)
      .filter(({ command }) => command.expects.event === 'incident.reported.v1')
      .flatMap(({ command }) => byCommand.get(command.correlationId) ?? [])
      .filter(({ type }) => type === 'incident.reported.v1')
      .map(({ subject }) => subject),
  );
