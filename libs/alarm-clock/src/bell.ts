import Bull from 'bull';
import { Redis, type RedisOptions } from 'ioredis';
import { wait } from '#primitives';

/** Milliseconds after which Redis counts as away. */
const patience = 2_000;

/**
 * The alarm clock proper: delayed jobs of Bull, one for each second in which something rings, however much does, and
 * for all replicas together. A job says nothing but "look now"; it may be lost, or come twice.
 */
export class Bell {
  private readonly connections: Redis[] = [];
  /** Undefined before Redis has answered for the first time: Bull does not end well before it has begun. */
  private queue: Bull.Queue | undefined;

  constructor(
    private readonly url: string,
    private readonly prefix: string,
    private readonly rings: () => Promise<void>,
  ) {
    const client = this.connect({ maxRetriesPerRequest: 1 });
    client.once('ready', () => (this.queue = this.open(client)));
  }

  private open(client: Redis): Bull.Queue {
    const queue = new Bull('alarms', {
      prefix: this.prefix,
      // Bull's types are of an older version of the same library.
      createClient: (type) =>
        (type === 'client' ? client : this.connect({ maxRetriesPerRequest: null, enableReadyCheck: false })) as never,
      defaultJobOptions: { removeOnComplete: true, removeOnFail: true },
    });
    queue.on('error', () => undefined);
    void queue.process('ring', this.rings).catch(() => undefined);
    return queue;
  }

  private connect(options: RedisOptions): Redis {
    const redis = new Redis(this.url, options);
    // Away: the sweep rings instead, and Redis is asked again.
    redis.on('error', () => undefined);
    this.connections.push(redis);
    return redis;
  }

  /** Sets it for these seconds. @throws Error where Redis does not answer */
  async set(seconds: readonly Date[], now: Date): Promise<void> {
    const jobs = seconds.map((at) => ({
      name: 'ring',
      data: {},
      opts: { jobId: `at-${at.getTime()}`, delay: Math.max(0, at.getTime() + 1_000 - now.getTime()) },
    }));
    if (jobs.length === 0) return;
    const set = this.queue?.addBulk(jobs);
    if (!set || !(await inTime(set))) throw new Error('Redis does not answer');
  }

  /** Lets a ring that is at work finish. */
  async close(): Promise<void> {
    const { queue } = this;
    if (queue) await inTime(queue.isReady().then(() => queue.close())).catch(() => undefined);
    for (const connection of this.connections) connection.disconnect();
  }
}

/** Whether something comes to its end as long as one is patient. @throws what it fails with */
async function inTime(work: Promise<unknown>): Promise<boolean> {
  const over = new AbortController();
  try {
    return await Promise.race([work.then(() => true), wait(patience, over.signal).then(() => false)]);
  } finally {
    over.abort();
    work.catch(() => undefined);
  }
}
