import { createReadStream } from 'node:fs';
import { appendFile, mkdir, open, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** Every checkpoint, as signed, oldest first, an empty line after each; beside the archived entries, append-only too. */
export class CheckpointFile {
  private readonly path: string;

  constructor(private readonly directory: string) {
    this.path = join(directory, 'checkpoints.txt');
  }

  /** Durable when it returns. */
  async append(notes: readonly string[]): Promise<void> {
    if (notes.length === 0) return;
    await mkdir(this.directory, { recursive: true });
    const file = await open(this.path, 'a', 0o640);
    try {
      // The first empty line ends a note that a crash has torn; between whole ones it says nothing.
      await appendFile(file, notes.map((note) => `\n${note}\n`).join(''));
      await file.datasync();
    } finally {
      await file.close();
    }
  }

  /** The whole notes in it, oldest first. */
  async *notes(): AsyncGenerator<string> {
    if (!(await stat(this.path).catch(() => undefined))) return;
    const blocks: string[][] = [[]];
    for await (const line of createInterface({ input: createReadStream(this.path, 'utf8'), crlfDelay: Infinity })) {
      if (line !== '') {
        blocks.at(-1)!.push(line);
        continue;
      }
      if (blocks.at(-1)!.length > 0) blocks.push([]);
      // Signatures come after the text that they are of.
      const [text, signatures] = blocks;
      if (signatures?.[0]?.startsWith('— ')) {
        if (blocks.length < 3) continue;
        yield `${text!.join('\n')}\n\n${signatures.join('\n')}\n`;
        blocks.splice(0, 2);
      } else if (blocks.length > 2) blocks.shift();
    }
  }
}
