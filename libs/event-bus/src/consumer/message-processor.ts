import type { ConsumedMessage } from './consumed-message.js';
import type { EventHandlers } from './event-handlers.js';

/** Nest injection token of the {@link MessageProcessor}. */
export const MESSAGE_PROCESSOR = Symbol('MessageProcessor');

/** What becomes of consumed messages: reactions for every service, except the trail, which keeps the bytes. */
export interface MessageProcessor {
  /** Called once, when Nest has gathered the reactions. */
  useHandlers(handlers: EventHandlers): void;
  /**
   * Applies messages, those of each partition in order; returns once that is durable. Throws only failures of the world or
   * the installation. Gives the incidents whose parked events may go on now.
   */
  process(messages: readonly ConsumedMessage[]): Promise<ReadonlySet<string>>;
}
