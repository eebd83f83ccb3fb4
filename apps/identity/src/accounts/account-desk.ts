import { Inject, Injectable } from '@nestjs/common';
import { hash } from '@node-rs/argon2';
import { accessRefusals, type Actor, authorizeInArea, peopleBehind, type SignedIn } from '#access';
import type { CommandCall } from '#custody';
import { areaOfUnit, Refused } from '#primitives';
import { Posts } from '#reference-copy';
import { IDENTITY_CONFIG, type IdentityConfig } from '../config.js';
import { refuse } from '../domain/identity.refusals.js';
import { newOneTimePassword } from '../domain/one-time-password.js';

/** A password made for somebody, with what is kept of it. */
export interface OneTimePassword {
  readonly password: string;
  readonly passwordHash: string;
}

/** What all who manage accounts have to do: whose they may, and a password to hand over. */
@Injectable()
export class AccountDesk {
  constructor(
    private readonly posts: Posts,
    @Inject(IDENTITY_CONFIG) private readonly config: IdentityConfig,
  ) {}

  /**
   * Under which post somebody manages this person's account: one that reaches whatever that person holds or is about to
   * hold, since who makes a password can sign in with it.
   * @throws Refused ACCESS.OUT_OF_SCOPE, ACCOUNT.PERSON_UNKNOWN, ACCOUNT.OWN
   */
  async actorFor(
    { who, permission }: Pick<CommandCall, 'who' | 'permission'>,
    person: string,
    at: Date,
  ): Promise<Actor> {
    const held = await this.posts.notEnded(person, at);
    const [first] = held;
    if (!first) throw new Refused(refuse('ACCOUNT.PERSON_UNKNOWN'));
    const actor = authorizeInArea(who, permission, areaOfUnit(first.unit));
    const isReached = held.every(({ unit }) => authorizeInArea(who, permission, areaOfUnit(unit)));
    if (!actor || !isReached) throw new Refused(accessRefusals('ACCESS.OUT_OF_SCOPE'));
    if (peopleBehind(actor).includes(person)) throw new Refused(refuse('ACCOUNT.OWN'));
    return actor;
  }

  /** Those of the people of whom somebody may know whether they have an account. */
  async withinReach(who: SignedIn, people: readonly string[], at: Date): Promise<string[]> {
    const reached: string[] = [];
    for (const person of people) {
      const held = await this.posts.notEnded(person, at);
      const isReached = held.some(({ unit }) => authorizeInArea(who, 'account.read', areaOfUnit(unit)));
      if (isReached) reached.push(person);
    }
    return reached;
  }

  /** Slow: before any transaction. */
  async newPassword(): Promise<OneTimePassword> {
    const password = newOneTimePassword();
    return { password, passwordHash: await hash(password) };
  }

  /** Until when a password made `at` is good. */
  goodUntil(at: Date): Date {
    return new Date(at.getTime() + this.config.ONE_TIME_PASSWORD_HOURS * 3_600_000);
  }
}
