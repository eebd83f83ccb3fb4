import { createHash } from 'node:crypto';
import { readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { parseNote } from '#signed-note';
import type { Fork, Unproven } from '../domain/evidence.js';
import { originHash } from '../domain/log.js';
import { createFile, makeDirectory, readIfThere } from './durable-files.js';

const alarmText = `A log has signed two histories: entries that were once cosigned have been changed or taken away.
The evidence is in the directory forks/ beside this file. It is signed by the log itself and can't be explained away.
Copy it to where nobody can reach it, and tell those who rely on the log. See docs/runbooks/witness.md.
`;

/** Whoever has the log's key could send contradictions without end; some are proof enough. */
const mostForks = 100;

/** What speaks against a log, for good: `forks/`, the file ALARM, and `unproven/`, which may still come right. */
export class EvidenceFiles {
  private readonly forksPath: string;

  constructor(private readonly directory: string) {
    this.forksPath = join(directory, 'forks');
  }

  /** Keeps the evidence and raises the alarm; durable once this resolves. What is kept already is kept once. */
  async keepFork(fork: Fork): Promise<void> {
    const folder = join(this.forksPath, idOf(fork));
    const isKept = (await readIfThere(join(folder, 'contradicting'))) !== undefined;
    if (!isKept && (await this.forkFolders()).length < mostForks) {
      await makeDirectory(folder);
      await createFile(join(folder, 'cosigned'), fork.cosigned);
      await createFile(join(folder, 'proof'), fork.proof);
      await createFile(join(folder, 'contradicting'), fork.contradicting);
    }
    await this.raiseAlarm();
  }

  /** Raises the alarm that a process did not live to raise. */
  async raiseAlarm(): Promise<void> {
    if ((await this.forkFolders()).length > 0) await createFile(join(this.directory, 'ALARM'), alarmText);
  }

  async forks(): Promise<Fork[]> {
    return Promise.all(
      (await this.forkFolders()).map(async (name) => {
        const part = async (file: keyof Fork) => (await readIfThere(join(this.forksPath, name, file))) ?? '';
        return {
          cosigned: await part('cosigned'),
          contradicting: await part('contradicting'),
          proof: await part('proof'),
        };
      }),
    );
  }

  /** Keeps the first checkpoint that could not be proven since the log was last cosigned. */
  async keepUnproven(origin: string, checkpoint: string): Promise<void> {
    if (await this.unproven(origin)) return;
    await makeDirectory(join(this.directory, 'unproven'));
    await createFile(this.unprovenPath(origin), checkpoint);
  }

  async unproven(origin: string): Promise<Unproven | undefined> {
    const checkpoint = await readIfThere(this.unprovenPath(origin));
    return checkpoint === undefined ? undefined : { checkpoint, since: (await stat(this.unprovenPath(origin))).mtime };
  }

  async forgetUnproven(origin: string): Promise<void> {
    await rm(this.unprovenPath(origin), { force: true });
  }

  private unprovenPath(origin: string): string {
    return join(this.directory, 'unproven', originHash(origin));
  }

  private async forkFolders(): Promise<string[]> {
    await makeDirectory(this.forksPath);
    return (await readdir(this.forksPath)).sort();
  }
}

/** The same two trees are one fork, however often they are signed and sent. */
const idOf = ({ cosigned, contradicting }: Fork): string =>
  createHash('sha256')
    .update(parseNote(cosigned).text + parseNote(contradicting).text)
    .digest('hex');
