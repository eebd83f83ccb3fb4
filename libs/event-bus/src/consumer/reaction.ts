import { Controller } from '@nestjs/common';
import type { AnyEvent, EventOf, EventType } from '#contracts';
import { Ctx, EventPattern, Payload } from '@nestjs/microservices';
import type { EntityManager } from 'typeorm';
import type { FollowedIncidents } from './incident-follower.js';

/** What a reaction works with: the transaction of the inbox row, and the incidents of the batch. */
export interface ReactionContext {
  readonly manager: EntityManager;
  readonly followed: FollowedIncidents | undefined;
  readonly event: AnyEvent;
}

/** What a service does when an event arrives. Its effect and its own events commit together with the inbox row. */
export interface Reacts<T extends EventType> {
  react(event: EventOf<T>, context: ReactionContext): Promise<void>;
}

/** Marks a class as the reaction to an event: `@Reaction('incident.dispatched.v1') class OpenTaskWhen… { react() }`. */
export const Reaction =
  (type: EventType): ClassDecorator =>
  (target) => {
    Controller()(target);
    const prototype = target.prototype as object;
    const method = Object.getOwnPropertyDescriptor(prototype, 'react');
    if (!method) throw new TypeError(`${target.name} must have a method react(event, context)`);
    EventPattern<string>(type)(prototype, 'react', method);
    Payload()(prototype, 'react', 0);
    Ctx()(prototype, 'react', 1);
  };
