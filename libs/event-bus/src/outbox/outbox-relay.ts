import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { type AggregateType, routes } from '#contracts';
import { Database } from '#database';
import { wait } from '#primitives';
import { type Message, Partitioners, type Producer } from 'kafkajs';
import pg from 'pg';
import { kafkaClient } from '../kafka/kafka-client.js';
import { EVENT_BUS_SETTINGS, type EventBusSettings, topicIn } from '../kafka/kafka-settings.js';
import { eventsPublished } from '../metrics.js';
import { OutboxWake } from './outbox-wake.js';

const shards = [0, 1, 2, 3];
/** The first half of the advisory lock's key: "relay of a shard". */
const lockSpace = 0x6f75_7462;
const batchSize = 500;
/** Well below the megabyte that a broker takes at once; a batch has one event at least, however large. */
const batchBytes = 512 * 1024;

interface OutboxRow {
  position: string;
  id: string;
  aggregatetype: string;
  aggregateid: string;
  type: string;
  payload: Buffer;
  headers: Record<string, string> | null;
  /** How many rows wait, this one included, up to a batch. */
  waiting: string;
}

/**
 * Publishes the outbox to Kafka, in order per aggregate, at least once.
 *
 * One relay per shard, by a session advisory lock that PostgreSQL takes away when the session is silent for longer
 * than the lock's life: a frozen process does not keep its shard. When it wakes up again it may publish a batch a
 * second time (consumers know the ids), never something new out of order.
 */
@Injectable()
export class OutboxRelay implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly stopping = new AbortController();
  private running: Promise<void> = Promise.resolve();
  private woken = false;
  private endSleep: (() => void) | undefined;
  /** Shards this process publishes now. */
  readonly held = new Set<number>();

  constructor(
    @Inject(EVENT_BUS_SETTINGS) private readonly settings: EventBusSettings,
    private readonly database: Database,
    outboxWake: OutboxWake,
  ) {
    outboxWake.useRelay(() => {
      if (this.held.size < shards.length) return false;
      this.wakeUp();
      return true;
    });
  }

  onApplicationBootstrap(): void {
    this.running = this.run();
  }

  async onApplicationShutdown(): Promise<void> {
    this.stopping.abort();
    this.wakeUp();
    await this.running;
  }

  private async run(): Promise<void> {
    await this.database.whenConnected();
    for (let delay = 200; !this.stopping.signal.aborted; delay = Math.min(delay * 2, 5_000)) {
      const client = new pg.Client({
        connectionString: this.database.settings.url,
        application_name: `${this.settings.service} relay`,
        keepAlive: true,
        connectionTimeoutMillis: 5_000,
      });
      client.on('error', () => this.wakeUp());
      client.on('notification', () => this.wakeUp());
      // A producer of kafkajs that met a silent broker takes itself for connected, and fails for ever.
      const producer = kafkaClient(this.settings).producer({
        maxInFlightRequests: 1,
        allowAutoTopicCreation: false,
        createPartitioner: Partitioners.DefaultPartitioner,
      });
      try {
        await client.connect();
        await producer.connect();
        delay = 200;
        await this.relay(client, producer);
      } catch (error) {
        this.held.clear();
        process.stderr.write(
          `${JSON.stringify({ level: 40, msg: 'outbox relay starts over', reason: (error as Error).message })}\n`,
        );
        await wait(delay, this.stopping.signal);
      } finally {
        this.held.clear();
        await client.end().catch(() => undefined);
        await producer.disconnect().catch(() => undefined);
      }
    }
  }

  private async relay(client: pg.Client, producer: Producer): Promise<void> {
    const lockLife = this.settings.lockLife ?? 15_000;
    await client.query(`SET idle_session_timeout = ${lockLife}`);
    await client.query(`SET idle_in_transaction_session_timeout = ${lockLife}`);
    await client.query('LISTEN outbox');
    let lookedForShards = 0;
    while (!this.stopping.signal.aborted) {
      if (this.held.size < shards.length && Date.now() - lookedForShards > lockLife / 5) {
        await this.takeFreeShards(client);
        lookedForShards = Date.now();
      }
      // Reset before looking: a row committed in between still wakes us.
      this.woken = false;
      const more = this.held.size > 0 && (await this.publishBatch(client, producer));
      if (!more) {
        await this.sleep(Math.min(1_000, lockLife / 5));
        // Lets the commits of this moment join one batch.
        await wait(3);
        if (this.held.size === 0) await client.query('SELECT 1');
      }
    }
  }

  private wakeUp(): void {
    this.woken = true;
    this.endSleep?.();
  }

  private async sleep(ms: number): Promise<void> {
    if (this.woken || this.stopping.signal.aborted) return;
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, ms);
      this.endSleep = () => {
        clearTimeout(timer);
        resolve();
      };
    });
    this.endSleep = undefined;
  }

  private async takeFreeShards(client: pg.Client): Promise<void> {
    for (const shard of shards.filter((s) => !this.held.has(s))) {
      const { rows } = await client.query<{ locked: boolean }>('SELECT pg_try_advisory_lock($1, $2) AS locked', [
        lockSpace,
        shard,
      ]);
      if (rows[0]?.locked) this.held.add(shard);
    }
  }

  /** Publishes the next batch. Answers whether there was more than went into it. */
  private async publishBatch(client: pg.Client, producer: Producer): Promise<boolean> {
    const { rows } = await client.query<OutboxRow>({
      name: 'unpublished',
      text: `SELECT position, id, aggregatetype, aggregateid, type, payload, headers, waiting
             FROM (SELECT *, row_number() OVER earlier AS number, sum(octet_length(payload)) OVER earlier AS bytes,
                          count(*) OVER () AS waiting
                   FROM (SELECT * FROM outbox WHERE published_at IS NULL AND shard = ANY($1)
                         ORDER BY position LIMIT ${batchSize}) AS next
                   WINDOW earlier AS (ORDER BY position)) AS counted
             WHERE number = 1 OR bytes <= ${batchBytes} ORDER BY position`,
      values: [[...this.held]],
    });
    if (rows.length === 0) return false;
    await this.keepingShards(client, () =>
      producer.sendBatch({ acks: -1, timeout: 15_000, topicMessages: this.byTopic(rows) }),
    );
    await client.query({
      name: 'mark published',
      text: 'UPDATE outbox SET published_at = clock_timestamp() WHERE position = ANY($1::bigint[])',
      values: [rows.map(({ position }) => position)],
    });
    eventsPublished.inc(rows.length);
    return rows.length === batchSize || rows.length < Number(rows[0]?.waiting);
  }

  /** Speaks up while a slow broker is waited for: silence would cost a healthy relay its locks. */
  private async keepingShards<T>(client: pg.Client, work: () => Promise<T>): Promise<T> {
    const speak = () => void client.query('SELECT 1').catch(() => this.wakeUp());
    const timer = setInterval(speak, (this.settings.lockLife ?? 15_000) / 3);
    try {
      return await work();
    } finally {
      clearInterval(timer);
    }
  }

  private byTopic(rows: readonly OutboxRow[]): { topic: string; messages: Message[] }[] {
    const messages = new Map<string, Message[]>();
    for (const row of rows) {
      for (const topic of routes[row.aggregatetype as AggregateType] ?? [row.aggregatetype]) {
        const name = topicIn(this.settings, topic);
        const list = messages.get(name) ?? [];
        list.push({
          key: row.aggregateid,
          value: row.payload,
          headers: {
            'content-type': 'application/cloudevents+json',
            'ce-id': row.id,
            'ce-type': row.type,
            ...row.headers,
          },
        });
        messages.set(name, list);
      }
    }
    return [...messages].map(([topic, list]) => ({ topic, messages: list }));
  }
}
