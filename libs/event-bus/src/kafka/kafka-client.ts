import { Kafka, logLevel, type LogEntry } from 'kafkajs';
import { letConnectionsIdle } from './idle-request-queue.js';
import type { EventBusSettings } from './kafka-settings.js';

/** A kafkajs client that logs JSON lines of its own and never gives up connecting by itself in silence. */
export function kafkaClient(settings: Pick<EventBusSettings, 'service' | 'brokers'>): Kafka {
  letConnectionsIdle();
  return new Kafka({
    clientId: settings.service,
    brokers: [...settings.brokers],
    connectionTimeout: 5_000,
    requestTimeout: 30_000,
    retry: { initialRetryTime: 200, maxRetryTime: 5_000, retries: 5 },
    logLevel: logLevel.ERROR,
    logCreator: () => writeLine,
  });
}

function writeLine({ level, namespace, log }: LogEntry): void {
  // Every refused connection; whoever connects says once what is wrong.
  if (namespace === 'Connection') return;
  const line = {
    level: level === logLevel.ERROR ? 50 : 40,
    from: 'kafkajs',
    namespace,
    msg: log.message,
    error: log['error'],
  };
  process.stderr.write(`${JSON.stringify(line)}\n`);
}
