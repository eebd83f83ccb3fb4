import type { SignerKey } from '#signed-note';
import type { Log } from './domain/log.js';
import { CosignedCheckpoints } from './persistence/cosigned-checkpoints.js';
import { makeDirectory } from './persistence/durable-files.js';
import { EvidenceFiles } from './persistence/evidence-files.js';
import { makeKeyOnce, witnessKey } from './persistence/witness-key.js';
import { type Say, say } from './say.js';
import type { Settings } from './settings.js';

/** What the witness has to work with. */
export interface Witness {
  readonly logs: readonly Log[];
  readonly key: SignerKey;
  readonly checkpoints: CosignedCheckpoints;
  readonly evidence: EvidenceFiles;
  readonly say: Say;
  /** Milliseconds. */
  readonly now: () => number;
}

/** Opens the witness's directory; the first time that it is to serve, it is made. @throws WrongSetting */
export async function openWitness({ name, logs, directory, keyFile, does }: Settings): Promise<Witness> {
  if (does === 'serve') await makeKeyOnce(keyFile, name);
  const key = await witnessKey(keyFile, name);
  await makeDirectory(directory);
  const evidence = new EvidenceFiles(directory);
  await evidence.raiseAlarm();
  return { logs, key, checkpoints: new CosignedCheckpoints(directory, key.verifier), evidence, say, now: Date.now };
}
