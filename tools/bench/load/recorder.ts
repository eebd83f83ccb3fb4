import type { JournalEntry } from '../../platform-client/index.js';

/** A command that was answered. */
export interface AnsweredCommand {
  readonly step: string;
  readonly status: number;
  readonly attempts: number;
  /** Milliseconds since the epoch. */
  readonly answeredAt: number;
  /** Milliseconds from the attempt that counts (not one that came before its hand-off) to the answer. */
  readonly ms: number;
  readonly body: unknown;
}

/**
 * Takes what a replay writes into its journal, and keeps what it measures by: no disk, which a bench would otherwise
 * share with the database.
 */
export class Recorder {
  readonly commands: AnsweredCommand[] = [];
  unanswered = 0;
  private readonly steps = new Map<number, string>();

  constructor(private readonly onAnswer: (command: AnsweredCommand) => void = () => undefined) {}

  append(entry: JournalEntry): Promise<void> {
    if (entry.kind === 'command') this.steps.set(entry.seq, entry.step);
    if (entry.kind === 'unanswered') this.unanswered++;
    if (entry.kind === 'answer') {
      const { seq, status, attempts, body } = entry;
      const answeredAt = Date.parse(entry.answeredAt);
      const ms = answeredAt - Date.parse(entry.timedFrom);
      const command = { step: this.steps.get(seq) ?? '', status, attempts, answeredAt, ms, body };
      this.steps.delete(seq);
      this.commands.push(command);
      this.onAnswer(command);
    }
    return Promise.resolve();
  }

  /** Times of the commands answered from one moment up to another; uploads by themselves, since they carry a file. */
  timesBetween(from: number, to: number): { readonly steps: number[]; readonly uploads: number[] } {
    const within = this.commands.filter(({ answeredAt }) => answeredAt >= from && answeredAt < to);
    const times = (uploads: boolean) =>
      within.filter(({ step }) => (step === 'upload') === uploads).map(({ ms }) => ms);
    return { steps: times(false), uploads: times(true) };
  }
}
