import { wait } from '#primitives';
import type { CommandInFlight, Commander } from '../../platform-client/index.js';
import type { PlannedFault } from '../plan/plan-faults.js';
import { CommittedCommands } from '../strike/committed-commands.js';
import { holding } from '../strike/process-family.js';
import { type RunningProcesses, serviceOf } from '../strike/running-processes.js';
import { freezeFor, kill, type Outcome, restart } from '../strike/strike.js';
import { type FaultReport, inWords } from './fault-report.js';

/** Milliseconds to wait for commands in flight: of the target service, then of any. */
const patience = { there: 5_000, anywhere: 20_000 };

export interface Field {
  readonly commander: Commander;
  readonly processes: RunningProcesses;
  /** Read-only addresses of the services' databases. */
  readonly databases: ReadonlyMap<string, string>;
  readonly signal: AbortSignal;
  readonly say: (line: string) => void;
}

/** Inflicts one fault after the other, each at its time; those on different processes may overlap. */
export async function inflictFaults(field: Field, faults: readonly PlannedFault[]): Promise<FaultReport[]> {
  // A process's faults come one after the other.
  const lastOf = new Map<string, Promise<unknown>>();
  const running: Promise<FaultReport | undefined>[] = [];
  for (const fault of faults) {
    await wait(fault.afterMs, field.signal);
    const hit = targetsOf(field.processes, fault);
    await Promise.all(hit.map((name) => lastOf.get(name) ?? Promise.resolve()));
    if (field.signal.aborted) break;
    const { struck, over } = begin(field, fault, faults.length);
    for (const name of hit) lastOf.set(name, over);
    running.push(over);
    await struck;
  }
  return (await Promise.all(running)).filter((report) => report !== undefined);
}

const targetsOf = (processes: RunningProcesses, { kind, target }: PlannedFault): readonly string[] =>
  kind === 'between-commit-and-answer' ? processes.replicasOf(target) : [target];

/** `struck`: the blow has fallen, and the next fault's time runs; `over`: the target runs again. */
function begin(field: Field, fault: PlannedFault, of: number) {
  let fell = () => {};
  const struck = new Promise<void>((resolve) => (fell = resolve));
  const over = inflict(field, fault, fell).then((report) => {
    if (report) field.say(inWords(report, fault.number, of));
    return report;
  });
  void over.finally(fell).catch(() => undefined);
  return { struck, over };
}

async function inflict(field: Field, fault: PlannedFault, fell: () => void): Promise<FaultReport | undefined> {
  const { commander, signal } = field;
  const { kind, target } = fault;
  const service = isCommanded(field, target) ? serviceOf(target) : undefined;
  await commandsInFlight(commander, service, signal);
  const caught = kind === 'between-commit-and-answer' ? await catchCommitted(field, target) : undefined;
  if (signal.aborted && caught === undefined) return undefined;

  const at = new Date();
  const inFlight = commander.inFlight.size;
  const inFlightAtTarget = service === undefined ? null : countAt(commander, service);
  const striking = strike(field, fault);
  fell();
  const { back, forced } = await striking;
  const durationMs = Date.now() - at.getTime();
  return {
    ...{ target, kind, at: at.toISOString(), durationMs, inFlight, inFlightAtTarget, back },
    ...(forced ? { forced } : {}),
    ...(kind === 'between-commit-and-answer' ? { committed: caught !== undefined } : {}),
    ...(caught ? { answerGotOut: await gotOut(commander, caught, signal) } : {}),
  };
}

function strike({ processes, signal }: Field, { kind, target, frozenForMs = 0 }: PlannedFault): Promise<Outcome> {
  switch (kind) {
    case 'kill':
      return kill(processes, [target], signal);
    case 'between-commit-and-answer':
      return kill(processes, processes.replicasOf(target), signal);
    case 'restart':
      return restart(processes, target, signal);
    case 'freeze':
      return freezeFor(processes, target, frozenForMs, signal);
  }
}

const isCommanded = ({ databases }: Field, target: string): boolean => databases.has(serviceOf(target));

const countAt = ({ inFlight }: Commander, service: string): number =>
  [...inFlight].filter((flight) => flight.service === service).length;

/** Waits for the moment at which a fault hurts; not for ever. */
async function commandsInFlight(commander: Commander, service: string | undefined, signal: AbortSignal): Promise<void> {
  const began = Date.now();
  for (let waited = 0; waited < patience.anywhere && !signal.aborted; waited = Date.now() - began) {
    const enough = service === undefined || waited > patience.there;
    if (enough ? commander.inFlight.size > 0 : countAt(commander, service) > 0) return;
    await wait(5);
  }
}

/** Stops all replicas of a service between a command's commit and its answer. They stand still when one is caught. */
async function catchCommitted(field: Field, service: string): Promise<CommandInFlight | undefined> {
  const { commander, databases, processes, signal } = field;
  const address = databases.get(service);
  if (address === undefined) throw new Error(`${service} has no database in which a command could be seen committed`);
  const pids = Object.entries(processes.pids()).flatMap(([name, pid]) => (serviceOf(name) === service ? [pid] : []));
  const { goOn, hold } = holding(pids);
  const committed = new CommittedCommands(address);
  // Whatever ends this program: nothing stays stopped.
  process.once('exit', goOn);
  try {
    return await committed.caught({ inFlight: commander.inFlight, service, hold, within: 30_000, signal });
  } finally {
    process.off('exit', goOn);
    void committed.close().catch(() => undefined);
  }
}

/** Whether the answer to a command's first attempt came through although its service was killed. */
async function gotOut({ inFlight }: Commander, flight: CommandInFlight, signal: AbortSignal): Promise<boolean> {
  while (inFlight.has(flight) && flight.attempt === 1 && !signal.aborted) await wait(20);
  return flight.attempt === 1 && !inFlight.has(flight);
}
