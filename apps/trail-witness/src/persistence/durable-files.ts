import { randomUUID } from 'node:crypto';
import { link, mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';

const notThere = 'ENOENT';
const alreadyThere = 'EEXIST';

/** Puts a file in the place of the one before it: whole or not at all, and durable once this resolves. */
export async function replaceFile(path: string, content: string): Promise<void> {
  const written = await writeBeside(path, content, 0o644);
  await rename(written, path);
  await syncDirectory(dirname(path));
}

/**
 * Makes a file that isn't there yet: whole or not at all, and durable once this resolves. Answers false when somebody
 * else was first, in this process or another.
 */
export async function createFile(path: string, content: string, mode = 0o644): Promise<boolean> {
  const written = await writeBeside(path, content, mode);
  try {
    await link(written, path);
    return true;
  } catch (error) {
    if (isCode(error, alreadyThere)) return false;
    throw error;
  } finally {
    await rm(written, { force: true });
    await syncDirectory(dirname(path));
  }
}

/** The file's text, or undefined where there is none. */
export async function readIfThere(path: string): Promise<string | undefined> {
  try {
    return await readFile(path, 'utf8');
  } catch (error) {
    if (isCode(error, notThere)) return undefined;
    throw error;
  }
}

/** Makes a directory, and those above it, to stay. Only its owner can enter. */
export async function makeDirectory(path: string): Promise<void> {
  const made = await mkdir(path, { recursive: true, mode: 0o700 });
  if (made !== undefined)
    for (let at = path; at.length >= made.length; at = dirname(at)) await syncDirectory(dirname(at));
}

export async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r');
  try {
    await directory.sync();
  } finally {
    await directory.close();
  }
}

async function writeBeside(path: string, content: string, mode: number): Promise<string> {
  const beside = join(dirname(path), `.${randomUUID()}`);
  const file = await open(beside, 'wx', mode);
  try {
    await file.writeFile(content);
    await file.sync();
  } finally {
    await file.close();
  }
  return beside;
}

const isCode = (error: unknown, code: string): boolean => (error as NodeJS.ErrnoException).code === code;
