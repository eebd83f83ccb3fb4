import { runProgram } from '../platform-client/index.js';
import { measureAlarms } from './alarms/measure-alarms.js';
import { type Bench, setUp } from './load/set-up.js';
import { storeUntil } from './load/store-until.js';
import { type BenchOptions, help, readBenchOptions } from './options.js';
import { spike, spikes, type Spike } from './spike.js';
import { type Floors, floors, type Steady, steady } from './steady.js';
import { type BenchResult, ratios, tell, tellAlarms, tellTrail } from './tell.js';
import { trailGrowth } from './trail/trail-growth.js';

await runProgram('bench', async () => {
  const options = readBenchOptions();
  if (options === 'help') {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  const say = (line: string) => void process.stderr.write(`bench: ${line}\n`);
  if (options.scenario === 'trail') {
    const grown = await trailGrowth(options, say);
    process.stdout.write(options.json ? `${JSON.stringify({ trail: grown })}\n` : tellTrail(grown));
    return 0;
  }
  if (options.scenario === 'alarms') {
    const alarms = await measureAlarms(options, say);
    process.stdout.write(options.json ? `${JSON.stringify({ alarms })}\n` : tellAlarms(alarms));
    return alarms.isExact ? 0 : 1;
  }
  const bench = await setUp(options, say);
  try {
    const result = await measure(bench, options);
    process.stdout.write(options.json ? `${JSON.stringify({ ...result, ratios: ratios(result) })}\n` : tell(result));
    const isSound = [...result.steady, ...result.spikes].every(({ broken }) => broken === 0);
    return isSound && result.floors?.postgres?.isSame !== false ? 0 : 1;
  } finally {
    await bench.end();
  }
});

async function measure(bench: Bench, options: BenchOptions): Promise<BenchResult> {
  const { scenario, seconds } = options;
  const runs: Steady[] = [];
  if (scenario === 'spike') {
    await storeUntil(bench, Math.max(0, ...options.stored));
    const bears = await steady(bench, 30);
    const peak = Math.max(...spikes);
    const twice: Spike[] = [];
    for (const scale of [1, bears.lifecyclesPerSecond / peak]) twice.push(await spike(bench, seconds, scale));
    return { steady: [bears], floors: null, spikes: twice };
  }
  for (const wanted of options.stored.length > 0 ? options.stored : [0]) {
    await storeUntil(bench, wanted);
    runs.push(await steady(bench, seconds));
  }
  const atLeast: Floors = await floors(bench, runs.at(-1)!.databasePerLifecycle, Math.min(15, seconds));
  return { steady: runs, floors: atLeast, spikes: [] };
}
