import type { AnyEvent } from '#contracts';
import type { MessageHandler } from '@nestjs/microservices';
import { isObservable, lastValueFrom } from 'rxjs';
import type { ReactionContext } from './reaction.js';

/** The reactions of a service, by event type. */
export class EventHandlers {
  constructor(private readonly handlers: ReadonlyMap<string, MessageHandler>) {}

  has(type: string): boolean {
    return this.handlers.has(type);
  }

  /** Runs the reaction, if there is one; what it throws comes through as it was thrown. */
  async handle(event: AnyEvent, context: ReactionContext): Promise<void> {
    const handler = this.handlers.get(event.type);
    if (!handler) return;
    const result: unknown = await handler(event, context);
    if (isObservable(result)) await lastValueFrom(result, { defaultValue: undefined });
  }
}
