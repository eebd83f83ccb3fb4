import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { writePrivately } from './platform-file.mjs';

/** The trail's name in all its checkpoints, and its witness's. */
export const demoNames = { trail: 'grid-dispatch.local/430211', witness: 'witness.grid-dispatch.local/w1' };

export const trailFiles = (dataDir) => ({
  trailKey: join(dataDir, 'trail', 'signing-key'),
  /** The trail's second store, where it is not on the backups' disk. */
  archive: join(dataDir, 'trail', 'archive'),
  witnessDir: join(dataDir, 'trail-witness'),
  witnessKey: join(dataDir, 'trail-witness', 'key'),
  policy: join(dataDir, 'trail-policy'),
});

/**
 * The trail and the witness beside it have to know each other's public key before they start. So both keys are made
 * here, the first time, and written into a policy file (c2sp.org/tlog-policy). Keys that the trail had before stay in it.
 */
export async function introduceWitness({ trailKey, witnessKey, policy }, names, witnessUrl) {
  const { formatVerifierKey, parsePolicy } = await import('#signed-note');
  const known = existsSync(policy) ? parsePolicy(readFileSync(policy, 'utf8')).logs.map(({ key }) => key) : [];
  const trail = await keyIn(trailKey, names.trail, 'ed25519');
  const witness = await keyIn(witnessKey, names.witness, 'cosignature/v1');
  const logs = new Set([...known, trail].map(formatVerifierKey));
  const lines = [
    '# Made by the start of the platform. The witness is on the same machine: it proves nothing to anybody.',
    ...[...logs].map((vkey) => `log ${vkey}`),
    `witness local ${formatVerifierKey(witness)} ${witnessUrl}`,
    'quorum local',
  ];
  writePrivately(policy, `${lines.join('\n')}\n`);
}

/** The public key that belongs to the private one in the file, which is made when it isn't there. */
async function keyIn(file, name, type) {
  const { formatSignerKey, newSignerKey, parseSignerKey } = await import('#signed-note');
  if (!existsSync(file)) {
    mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
    writePrivately(file, `${formatSignerKey(newSignerKey(name, type))}\n`);
  }
  return parseSignerKey(readFileSync(file, 'utf8').trim()).verifier;
}
