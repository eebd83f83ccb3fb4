import { closeSync, mkdirSync, openSync, writeFileSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { Frontier, leafHash } from '#merkle';
import { formatCheckpoint, formatVerifierKey, newSignerKey, signNote } from '#signed-note';
import { ArgumentFault, numberOption, readCommandLine, runProgram } from '../platform-client/index.js';
import { syntheticEntries } from './synthetic-entries.js';

const help = `Writes an export of a made-up trail, to measure the verifier with.

  node dist/tools/trail-verify/synthetic-export.js --out DIR [--entries N] [--every N]

  --entries N   how many entries (default 1000000)
  --every N     one checkpoint for so many entries (default 1000)`;

const origin = 'synthetic.invalid/trail';

function write(folder: string, count: number, every: number): void {
  const key = newSignerKey(origin, 'ed25519');
  const tree = Frontier.empty();
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'keys.txt'), `${formatVerifierKey(key.verifier)}\n`);
  const entries = openSync(join(folder, 'entries.jsonl'), 'w');
  const checkpoints = openSync(join(folder, 'checkpoints.txt'), 'w');
  let waiting: Buffer[] = [];
  for (const entry of syntheticEntries(count)) {
    tree.append(leafHash(entry));
    waiting.push(entry, Buffer.from('\n'));
    if (tree.size % every !== 0 && tree.size !== count) continue;
    writeSync(entries, Buffer.concat(waiting));
    const checkpoint = formatCheckpoint({ origin, size: tree.size, root: tree.root(), extensions: [] });
    writeSync(checkpoints, `${signNote(checkpoint, key)}\n`);
    waiting = [];
  }
  closeSync(entries);
  closeSync(checkpoints);
}

await runProgram('synthetic-export', async () => {
  const { values } = readCommandLine({
    out: { type: 'string' },
    entries: { type: 'string' },
    every: { type: 'string' },
    help: { type: 'boolean', default: false },
  });
  if (values.help) {
    process.stdout.write(`${help}\n`);
    return 0;
  }
  if (values.out === undefined) throw new ArgumentFault('--out DIR is needed; see --help.');
  const whole = { min: 1, max: 1_000_000_000, whole: true };
  const count = numberOption('entries', values.entries, whole) ?? 1_000_000;
  write(values.out, count, numberOption('every', values.every, whole) ?? 1_000);
  return 0;
});
