import { Inject, Injectable } from '@nestjs/common';
import { type CustomTransportStrategy, Server } from '@nestjs/microservices';
import { Database } from '#database';
import { wait } from '#primitives';
import type { Consumer, EachBatchPayload } from 'kafkajs';
import { kafkaClient } from '../kafka/kafka-client.js';
import { EVENT_BUS_SETTINGS, type EventBusSettings, topicIn } from '../kafka/kafka-settings.js';
import { consumerLag, eventsConsumed } from '../metrics.js';
import { Unpark } from '../parking/unpark.js';
import { classifyFailure } from './classify-failure.js';
import type { ConsumedMessage } from './consumed-message.js';
import { EventHandlers } from './event-handlers.js';
import { Gathering } from './gathering.js';
import { MESSAGE_PROCESSOR, type MessageProcessor } from './message-processor.js';

export type ConsumerState = 'idle' | 'connecting' | 'running' | 'retrying' | 'fatal' | 'stopped';

const sweepEvery = 60_000;

/**
 * Nest's transport over kafkajs `eachBatch`: reactions stay `@EventPattern` classes, a chunk of messages is one
 * transaction, and nothing that goes wrong reaches kafkajs, where a raw TypeError would stop the consumer for good.
 */
@Injectable()
export class KafkaEventServer extends Server implements CustomTransportStrategy {
  override readonly propagatesEventHandlerErrors = true;
  private readonly stopping = new AbortController();
  private consumer: Consumer | undefined;
  private loop: Promise<void> = Promise.resolve();
  private sweep: NodeJS.Timeout | undefined;
  private sweeping = false;
  private phase: 'idle' | 'connecting' | 'running' | 'stopped' = 'idle';
  private lastCrash: string | undefined;
  /** What keeps a partition, or what is parked, from going on. */
  private readonly failures = new Map<string, { readonly state: 'retrying' | 'fatal'; readonly reason: string }>();
  private lastHeard = Date.now();
  /** Across partitions: those of one fetch become one transaction. */
  private readonly gathering: Gathering;
  /** Messages of one transaction. */
  private readonly chunkSize: number;

  constructor(
    @Inject(EVENT_BUS_SETTINGS) private readonly settings: EventBusSettings,
    private readonly database: Database,
    @Inject(MESSAGE_PROCESSOR) private readonly processor: MessageProcessor,
    private readonly unpark: Unpark,
  ) {
    super();
    this.chunkSize = settings.messagesAtOnce ?? 100;
    this.gathering = new Gathering((messages) => this.process(messages), this.chunkSize);
  }

  /** Running only if every partition is; read by the health check. */
  get state(): ConsumerState {
    if (this.phase !== 'running' || this.failures.size === 0) return this.phase;
    return [...this.failures.values()].some(({ state }) => state === 'fatal') ? 'fatal' : 'retrying';
  }

  get lastFailure(): string | undefined {
    const failures = [...this.failures].map(([what, { reason }]) => `${what}: ${reason}`);
    return failures.length > 0 ? failures.join('; ') : this.lastCrash;
  }

  /** Seconds since the broker last answered the consumer. */
  get silentFor(): number {
    return (Date.now() - this.lastHeard) / 1_000;
  }

  override on(): never {
    throw new Error('the event server has no events of its own; read its state');
  }

  override unwrap<T>(): T {
    return this.consumer as T;
  }

  /** Starts in the background: a broker that is away is waited for. */
  listen(started: () => void): void {
    this.processor.useHandlers(new EventHandlers(this.messageHandlers));
    if (this.settings.topics.length > 0) {
      this.loop = this.consume()
        .catch((error: unknown) => this.crashed(error))
        .finally(() => (this.phase = 'stopped'));
    }
    started();
  }

  async close(): Promise<void> {
    if (this.stopping.signal.aborted) return;
    this.stopping.abort();
    clearInterval(this.sweep);
    await this.consumer?.disconnect().catch(() => undefined);
    await this.loop;
  }

  private async consume(): Promise<void> {
    await this.database.whenConnected();
    if (this.stopping.signal.aborted) return;
    this.sweep = setInterval(() => void this.sweepParked(), sweepEvery);
    void this.sweepParked();
    for (let delay = 500; !this.stopping.signal.aborted; delay = Math.min(delay * 2, 10_000)) {
      this.phase = 'connecting';
      try {
        throw await this.runUntilCrash();
      } catch (error) {
        if (this.stopping.signal.aborted) break;
        if (this.hasRun()) delay = 500;
        this.crashed(error);
        await this.consumer?.disconnect().catch(() => undefined);
        await wait(delay, this.stopping.signal);
      }
    }
  }

  /** Connects and runs; gives the error when kafkajs gives the consumer up. */
  private async runUntilCrash(): Promise<Error> {
    const lockLife = this.settings.lockLife ?? 15_000;
    const consumer = kafkaClient(this.settings).consumer({
      groupId: topicIn(this.settings, this.settings.service),
      sessionTimeout: Math.max(lockLife, 10_000),
      heartbeatInterval: 3_000,
      maxWaitTimeInMs: 1_000,
      minBytes: 1,
      allowAutoTopicCreation: false,
      retry: {
        retries: 10,
        initialRetryTime: 200,
        maxRetryTime: 5_000,
        restartOnFailure: () => Promise.resolve(!this.stopping.signal.aborted),
      },
    });
    this.consumer = consumer;
    const crashed = new Promise<Error>((resolve) => {
      consumer.on(consumer.events.CRASH, ({ payload }) => {
        if (payload.restart) this.crashed(payload.error);
        else resolve(payload.error);
      });
      this.stopping.signal.addEventListener('abort', () => resolve(new Error('stopping')));
    });
    consumer.on(consumer.events.GROUP_JOIN, () => {
      this.phase = 'running';
      this.lastHeard = Date.now();
      // Partitions that went to another replica are its to worry about.
      this.failures.clear();
      consumerLag.reset();
    });
    consumer.on(consumer.events.FETCH, () => (this.lastHeard = Date.now()));
    consumer.on(consumer.events.HEARTBEAT, () => (this.lastHeard = Date.now()));
    await consumer.connect();
    await consumer.subscribe({
      topics: this.settings.topics.map((topic) => topicIn(this.settings, topic)),
      fromBeginning: true,
    });
    await consumer.run({
      eachBatchAutoResolve: false,
      autoCommitInterval: 1_000,
      // All that a fetch brings at once, for the gathering to put together.
      partitionsConsumedConcurrently: 64,
      eachBatch: (batch) => this.eachBatch(batch),
    });
    return crashed;
  }

  private async eachBatch(payload: EachBatchPayload): Promise<void> {
    const { batch } = payload;
    const { topic, partition } = batch;
    const name = topic.slice((this.settings.namespace ?? '').length);
    const lag = (next: string | number) =>
      consumerLag.set({ topic: name, partition: String(partition) }, Number(batch.highWatermark) - Number(next));
    lag(batch.messages[0]?.offset ?? batch.highWatermark);
    for (let from = 0; from < batch.messages.length; from += this.chunkSize) {
      const chunk = batch.messages.slice(from, from + this.chunkSize);
      const messages = chunk.map<ConsumedMessage>(({ offset, key, value }) => ({
        topic: name,
        partition,
        offset,
        key: key?.toString('utf8') ?? null,
        value: value ?? Buffer.alloc(0),
      }));
      if (!(await this.processPatiently(messages, payload))) return;
      payload.resolveOffset(messages.at(-1)!.offset);
      await payload.heartbeat();
      await payload.commitOffsetsIfNecessary();
    }
    lag(Number(batch.lastOffset()) + 1);
  }

  /**
   * Tries for a while; false when the partition is no longer ours, the service stops, or it is another partition's
   * turn (what this one waits for may come with that). Nothing is resolved then, and the batch comes again.
   */
  private async processPatiently(messages: readonly ConsumedMessage[], payload: EachBatchPayload): Promise<boolean> {
    const place = `${payload.batch.topic}/${payload.batch.partition}`;
    for (let delay = 100; delay < 5_000 && payload.isRunning() && !payload.isStale(); delay *= 2) {
      try {
        await this.gathering.add(messages);
        this.failures.delete(place);
        return true;
      } catch (error) {
        this.failed(place, error);
        eventsConsumed.inc({ outcome: 'retried' });
        await wait(delay, this.stopping.signal);
        await payload.heartbeat();
      }
    }
    return false;
  }

  private async process(messages: readonly ConsumedMessage[]): Promise<void> {
    for (const incident of await this.processor.process(messages)) await this.unpark.incident(incident);
  }

  private async sweepParked(): Promise<void> {
    if (this.sweeping) return;
    this.sweeping = true;
    try {
      await this.unpark.sweep();
      this.failures.delete('parked');
    } catch (error) {
      this.failed('parked', error);
    } finally {
      this.sweeping = false;
    }
  }

  private hasRun(): boolean {
    return this.phase === 'running';
  }

  private crashed(error: unknown): void {
    this.phase = 'connecting';
    this.lastCrash = tell('consumer starts over', error);
  }

  private failed(what: string, error: unknown): void {
    const state = classifyFailure(error) === 'retry' ? 'retrying' : 'fatal';
    this.failures.set(what, { state, reason: tell(`consumer ${state}`, error) });
  }
}

/** Puts a failure into the log. Answers its reason. */
function tell(msg: string, error: unknown): string {
  const reason = error instanceof Error ? error.message : String(error);
  process.stderr.write(`${JSON.stringify({ level: 40, msg, reason })}\n`);
  return reason;
}
