import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rename, unlink } from 'node:fs/promises';
import { dirname } from 'node:path';
import { formatSignerKey, newSignerKey, parseSignerKey, type SignerKey } from '#signed-note';

/**
 * The key that the log signs with, from its file; made where there is none. Of several replicas that make one at once,
 * one wins and all take that.
 * @throws Malformed where the file holds no key, or that of a log of another name.
 */
export async function signerKeyOf(path: string, origin: string): Promise<SignerKey> {
  const known = await readKey(path, origin);
  if (known) return known;
  await mkdir(dirname(path), { recursive: true });
  const made = await writeBeside(path, newSignerKey(origin, 'ed25519'));
  try {
    await link(made, path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  } finally {
    await unlink(made);
  }
  return (await readKey(path, origin))!;
}

/** Puts a new key in the place of the old one. Which keys signed before, the log itself knows. */
export async function replaceSignerKey(path: string, origin: string): Promise<SignerKey> {
  const key = newSignerKey(origin, 'ed25519');
  await rename(await writeBeside(path, key), path);
  return key;
}

async function readKey(path: string, origin: string): Promise<SignerKey | undefined> {
  let text: string;
  try {
    text = await readFile(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const key = parseSignerKey(text.trim());
  if (key.verifier.name !== origin) throw new Error(`the key in ${path} is that of another log`);
  return key;
}

async function writeBeside(path: string, key: SignerKey): Promise<string> {
  const beside = `${path}.${randomUUID()}`;
  const file = await open(beside, 'wx', 0o600);
  try {
    await file.writeFile(`${formatSignerKey(key)}\n`);
    await file.sync();
  } finally {
    await file.close();
  }
  return beside;
}
