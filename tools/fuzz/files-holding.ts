import { createReadStream, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * How a value may stand in bytes: as it is, in the two bytes a character of other programs, in hex as PostgreSQL writes
 * bytes, and in base64 from any of the three places that it may begin at.
 */
export function formsOf(value: string): Buffer[] {
  const plain = Buffer.from(value);
  const hex = plain.toString('hex');
  const forms = [plain, Buffer.from(value, 'utf16le'), Buffer.from(hex), Buffer.from(hex.toUpperCase())];
  for (const before of [0, 1, 2]) {
    const encoded = Buffer.concat([Buffer.alloc(before), plain]).toString('base64');
    // The first and the last characters depend on what stands beside the value.
    const own = encoded.slice(Math.ceil((before * 8) / 6), Math.floor(((before + plain.length) * 8) / 6));
    forms.push(Buffer.from(own), Buffer.from(own.replaceAll('+', '-').replaceAll('/', '_')));
  }
  return forms;
}

/** Which files below a folder have one of these in their bytes, by their paths in it. Those that vanish meanwhile have not. */
export async function filesHolding(folder: string, forms: readonly Buffer[]): Promise<string[]> {
  const found: string[] = [];
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    if (await holds(path, forms)) found.push(path.slice(folder.length + 1));
  }
  return found;
}

async function holds(path: string, forms: readonly Buffer[]): Promise<boolean> {
  const overlap = Math.max(...forms.map((form) => form.length)) - 1;
  let tail = Buffer.alloc(0);
  try {
    for await (const part of createReadStream(path, { highWaterMark: 1024 * 1024 }) as AsyncIterable<Buffer>) {
      const bytes = Buffer.concat([tail, part]);
      if (forms.some((form) => bytes.includes(form))) return true;
      tail = bytes.subarray(-overlap);
    }
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
  }
  return false;
}
