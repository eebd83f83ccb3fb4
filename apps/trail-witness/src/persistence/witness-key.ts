import { dirname } from 'node:path';
import { formatSignerKey, newSignerKey, parseSignerKey, type SignerKey } from '#signed-note';
import { WrongSetting } from '../settings.js';
import { createFile, makeDirectory, readIfThere } from './durable-files.js';

/**
 * The witness's own key, from its file. A witness can't change its name and keep its key: verifiers know it by both.
 * @throws WrongSetting
 */
export async function witnessKey(file: string, name: string): Promise<SignerKey> {
  const key = await readKey(file);
  if (!key) throw new WrongSetting(`${file}: there is no witness here`);
  if (key.verifier.type !== 'cosignature/v1') throw new WrongSetting(`${file} holds no witness’s key`);
  if (key.verifier.name !== name)
    throw new WrongSetting(`${file} holds the key of ${key.verifier.name}: go by that name, or give another key file`);
  return key;
}

/** Makes the key at the first start, for its owner's eyes only. @throws WrongSetting */
export async function makeKeyOnce(file: string, name: string): Promise<void> {
  if (await readKey(file)) return;
  await makeDirectory(dirname(file));
  await createFile(file, `${formatSignerKey(named(name))}\n`, 0o600);
}

async function readKey(file: string): Promise<SignerKey | undefined> {
  const text = await readIfThere(file);
  try {
    return text === undefined ? undefined : parseSignerKey(text.trimEnd());
  } catch (error) {
    throw new WrongSetting(`${file}: ${(error as Error).message}`);
  }
}

function named(name: string): SignerKey {
  try {
    return newSignerKey(name, 'cosignature/v1');
  } catch (error) {
    throw new WrongSetting(`--name or WITNESS_NAME: ${(error as Error).message}`);
  }
}
