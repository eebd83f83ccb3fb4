import type { ConsumedMessage } from './consumed-message.js';

/** What one partition brought. */
interface Part {
  readonly messages: readonly ConsumedMessage[];
  readonly resolve: () => void;
  readonly reject: (error: unknown) => void;
}

/**
 * Lets what several partitions bring at the same moment go into one transaction: a transaction costs about as much for
 * ten events as for one. Where that fails, each partition's messages go by themselves: what one of them waits for (a
 * catalogue, say) may be what another brings.
 */
export class Gathering {
  private waiting: Part[] = [];
  private working = false;

  /** `largest`: messages in one transaction, but for those that come in one piece. */
  constructor(
    private readonly process: (messages: readonly ConsumedMessage[]) => Promise<void>,
    private readonly largest: number,
  ) {}

  /** Processes messages of one partition, in order, perhaps with those of others. @throws what `process` throws */
  add(messages: readonly ConsumedMessage[]): Promise<void> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ messages, resolve, reject });
      if (!this.working) void this.work();
    });
  }

  private async work(): Promise<void> {
    this.working = true;
    // The partitions of one fetch are handed over one after the other in the same turn.
    await new Promise((resolve) => setImmediate(resolve));
    while (this.waiting.length > 0) await this.processTogether(this.take());
    this.working = false;
  }

  private take(): Part[] {
    let count = 0;
    const fitting = this.waiting.findIndex(({ messages }, at) => (count += messages.length) > this.largest && at > 0);
    return this.waiting.splice(0, fitting < 0 ? this.waiting.length : fitting);
  }

  private async processTogether(parts: readonly Part[]): Promise<void> {
    try {
      await this.process(parts.flatMap(({ messages }) => messages));
      for (const { resolve } of parts) resolve();
    } catch (error) {
      if (parts.length === 1) parts[0]!.reject(error);
      else for (const part of parts) await this.processTogether([part]);
    }
  }
}
