import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import { type EntryOf, journalEntry } from '../platform-client/index.js';
import type { JournalFacts, JournalledCommand } from './facts.js';

/** Reads a journal back. A last line cut off by a crash was not on disk, and is left out. @throws Error */
export async function readJournal(path: string): Promise<JournalFacts> {
  let run: EntryOf<'run'> | undefined;
  const planned: EntryOf<'planned'>[] = [];
  const ended: EntryOf<'ended'>[] = [];
  const commands = new Map<number, JournalledCommand>();
  let lines = 0;
  let cutOff = 0;
  for await (const line of createInterface({ input: createReadStream(path), crlfDelay: Infinity })) {
    if (cutOff > 0) throw new Error(`line ${cutOff} of ${path} is damaged`);
    lines++;
    const entry = parse(line);
    if (!entry) {
      cutOff = lines;
      continue;
    }
    switch (entry.kind) {
      case 'run':
        run = entry;
        break;
      case 'extended':
        if (run) run = { ...run, rows: run.rows + entry.rows };
        break;
      case 'planned':
        planned.push(entry);
        break;
      case 'ended':
        ended.push(entry);
        break;
      case 'command':
        commands.set(entry.seq, { command: entry });
        break;
      case 'answer': {
        const { command } = commands.get(entry.seq) ?? {};
        if (!command) throw new Error(`${path} has an answer to command ${entry.seq}, but not the command`);
        commands.set(entry.seq, { command, answer: entry });
        break;
      }
      case 'unanswered':
        break;
    }
  }
  if (!run) throw new Error(`${path} is no journal of a replay`);
  return { run, planned, ended, commands: [...commands.values()] };
}

function parse(line: string) {
  try {
    return journalEntry.parse(JSON.parse(line));
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
