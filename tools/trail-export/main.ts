import { runProgram } from '../platform-client/index.js';
import { exportTrail } from './export-trail.js';
import { help, readExportOptions } from './options.js';
import { trailOf } from './trail-source.js';

await runProgram('trail:export', async () => {
  const options = readExportOptions();
  if (options === 'help') {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  const { source } = await trailOf(options);
  const say = (line: string) => void process.stderr.write(`trail:export: ${line}\n`);
  const { entries, checkpoints } = await exportTrail(source, options.out, say);
  process.stdout.write(`${entries} entries and ${checkpoints} checkpoints in ${options.out}\n`);
  return 0;
});
