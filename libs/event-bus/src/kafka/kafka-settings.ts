import type { TopicName } from '#contracts';

/** Nest injection token of the {@link EventBusSettings}. */
export const EVENT_BUS_SETTINGS = Symbol('EventBusSettings');

export interface EventBusSettings {
  /** The service's name: consumer group, inbox consumer, event source. */
  readonly service: string;
  readonly brokers: readonly string[];
  /** What it consumes through reactions; nothing where it consumes nothing. */
  readonly topics: readonly TopicName[];
  /** Put before topic and group names: a test's own corner of a shared broker. Empty in earnest. */
  readonly namespace?: string;
  /** Messages of one transaction at the most; a hundred where nothing is said. */
  readonly messagesAtOnce?: number;
  /** Milliseconds after which a relay or consumer that hangs loses its locks. */
  readonly lockLife?: number;
}

export const topicIn = (settings: EventBusSettings, topic: string): string => `${settings.namespace ?? ''}${topic}`;
