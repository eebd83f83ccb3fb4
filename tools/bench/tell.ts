import type { AlarmsRun, Lateness } from './alarms/measure-alarms.js';
import type { Quantiles } from './measure/quantiles.js';
import type { Spike } from './spike.js';
import type { Floors, Steady } from './steady.js';
import type { TrailGrowth } from './trail/trail-growth.js';

/** All of a run. */
export interface BenchResult {
  readonly steady: readonly Steady[];
  readonly floors: Floors | null;
  readonly spikes: readonly Spike[];
}

/** What the platform costs beside what its parts cost at the least. */
export function ratios({ steady, floors }: BenchResult): Record<string, number | null> {
  const [last] = steady.slice(-1);
  if (!last || !floors) return {};
  const { postgres, kafkaRoundTrip } = floors;
  return {
    postgresAloneToLifecycles: postgres && postgres.lifecyclesPerSecond / last.lifecyclesPerSecond,
    postgresCpuToPostgresAlone:
      postgres && ((last.cpuMsPerStep['postgres'] ?? 0) * last.stepsPerLifecycle) / postgres.cpuMs,
    reportToReadableToKafkaRoundTrip: last.reportToReadable.p50 / kafkaRoundTrip.p50,
  };
}

/** For people, on stdout. */
export function tell(result: BenchResult): string {
  const lines = result.steady.flatMap(tellSteady);
  if (result.floors) lines.push(...tellFloors(result.floors));
  for (const [name, value] of Object.entries(ratios(result))) lines.push(`ratio ${name}: ${value?.toFixed(1) ?? '—'}`);
  return `${[...lines, ...result.spikes.flatMap(tellSpike)].join('\n')}\n`;
}

const times = ({ count, p50, p95, p99 }: Quantiles): string =>
  `p50 ${p50.toFixed(0)}, p95 ${p95.toFixed(0)}, p99 ${p99.toFixed(0)} ms (${count})`;

const byProcess = (values: Readonly<Record<string, number>>, digits: number): string =>
  Object.entries(values)
    .sort(([, a], [, b]) => b - a)
    .map(([name, value]) => `${name} ${value.toFixed(digits)}`)
    .join(', ');

const tellSteady = (run: Steady): string[] => [
  `steady, ${run.stored} incidents stored, ${run.seconds.toFixed(0)} s`,
  `  ${run.lifecyclesPerSecond.toFixed(1)} lifecycles/s, ${run.stepsPerSecond.toFixed(0)} steps/s, ${run.broken} broken`,
  ...run.problems.map((problem) => `  broken: ${problem}`),
  `  command ${times(run.command)}`,
  `  upload ${times(run.upload)}`,
  `  report accepted → readable ${times(run.reportToReadable)}`,
  `  CPU ms per step: ${byProcess(run.cpuMsPerStep, 1)}`,
  `  memory MiB: ${byProcess(run.memoryMb, 0)}`,
  `  PostgreSQL per lifecycle: ${byProcess({ ...run.databasePerLifecycle }, 1)}`,
];

const tellFloors = ({ postgres, kafkaRoundTrip }: Floors): string[] => [
  ...(postgres
    ? [
        `floor: PostgreSQL alone ${postgres.lifecyclesPerSecond.toFixed(1)} lifecycles’ worth/s, ${postgres.cpuMs.toFixed(1)} CPU ms each` +
          `${postgres.isSame ? '' : ' — ITS COUNTS ARE NOT THE LIFECYCLE’S'}`,
        `  did: ${byProcess({ ...postgres.did }, 1)}`,
      ]
    : []),
  `floor: bare Kafka round trip ${times(kafkaRoundTrip)}`,
];

const tellSpike = (run: Spike): string[] => [
  `spike × ${run.scale.toFixed(2)}: ${run.lifecycles} lifecycles, ${run.broken} broken, ${run.unanswered} unanswered, ` +
    `${run.sentAgain} commands sent again, recovered in ${run.recoverySeconds.toFixed(1)} s`,
  ...run.problems.map((problem) => `  broken: ${problem}`),
  ...run.phases.map(
    ({ offeredPerSecond, begun, over, mostAtOnce, command }) =>
      `  ${offeredPerSecond.toFixed(1).padStart(5)}/s: ${begun} begun, ${over} over, ${mostAtOnce} at once at most, command ${times(command)}`,
  ),
  ...run.busyWith.map((what) => `  still busy: ${what}`),
];

const lateness = ({ count, p50, p95, max }: Lateness): string =>
  `p50 ${p50.toFixed(0)}, p95 ${p95.toFixed(0)}, max ${max.toFixed(0)} ms (${count})`;

export const tellAlarms = (run: AlarmsRun): string =>
  `${[
    `alarms, ${run.open} open deadlines, stored at ${run.storedPerSecond.toFixed(0)}/s`,
    `  armed: ${run.arming.jobs} jobs in ${run.arming.setMs.toFixed(1)} ms; which seconds: ${times(run.arming.seconds)}`,
    `  a look that finds nothing: ${times(run.arming.idleLook)}`,
    ...run.bursts.flatMap((burst) => [
      `${burst.what}: ${burst.due} deadlines, ${burst.alarms} alarms`,
      `  given late: ${lateness(burst.given)}`,
      `  on Kafka late: ${lateness(burst.published)}`,
      `  ${burst.perSecond.toFixed(0)} alarms/s from the first that was due to the last that was given`,
    ]),
    `Redis emptied: set again after ${(run.rearmedAfterMs / 1_000).toFixed(1)} s`,
    `counted: ${run.counts.expected} expected, ${run.counts.given} given, ${run.counts.events} events, ` +
      `${run.counts.distinct} of them different, ${run.counts.inTrail} in the trail, ${run.counts.inTrailDistinct} of them different — ${
        run.isExact ? 'each exactly once' : 'NOT EACH ONCE'
      }`,
  ].join('\n')}\n`;

export const tellTrail = (grown: readonly TrailGrowth[]): string =>
  grown
    .map(
      (at) =>
        `trail, ${at.entries} entries: ${at.appendedPerSecond.toFixed(0)} appended/s, ` +
        `${at.databaseBytesPerEntry.toFixed(0)} bytes of database each\n` +
        `  inclusion proof ${times(at.inclusionProof)}\n  consistency proof ${times(at.consistencyProof)}\n` +
        `  exported in ${at.exportSeconds.toFixed(1)} s; verifier ${at.hashedPerSecond.toFixed(0)}/s hashed, ` +
        `${at.verifiedPerSecond.toFixed(0)}/s with every step, ${at.verifierMemoryMb.toFixed(0)} MiB, ${at.problems} problems\n`,
    )
    .join('');
