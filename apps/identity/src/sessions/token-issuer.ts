import { Inject, Injectable } from '@nestjs/common';
import { type HeldPost, tokenAudience, tokenIssuer } from '#access';
import { Posts } from '#reference-copy';
import { type JWTPayload, SignJWT } from 'jose';
import { IDENTITY_CONFIG, type IdentityConfig } from '../config.js';
import { postsAndEnd } from './posts-and-end.js';
import { SigningKeys } from '../keys/signing-keys.js';

/**
 * Issues access tokens (RFC 9068) that carry the posts a person holds at that moment. A token ends no later than the
 * first of its posts.
 */
@Injectable()
export class TokenIssuer {
  constructor(
    private readonly keys: SigningKeys,
    private readonly posts: Posts,
    @Inject(IDENTITY_CONFIG) private readonly config: IdentityConfig,
  ) {}

  /** Whether tokens can be issued at all. @throws Refused REFERENCE.NOT_READY while posts have not arrived */
  async check(person: string, at: Date): Promise<void> {
    await this.posts.ofPerson(person, at);
    await this.keys.signing();
  }

  /**
   * `expiresIn`: seconds until the token ends. Whoever must change their password first has no post until then, and so
   * may do nothing else. @throws Refused REFERENCE.NOT_READY
   */
  async issue(
    { person, session, mustChangePassword }: { person: string; session: string; mustChangePassword: boolean },
    at: Date,
  ): Promise<{ accessToken: string; posts: HeldPost[]; expiresIn: number }> {
    const issuedAt = secondsOf(at);
    const { held, expiresAt } = postsAndEnd(
      mustChangePassword ? [] : await this.posts.ofPerson(person, at),
      issuedAt,
      this.config.ACCESS_TOKEN_SECONDS,
    );
    const posts = held.map(({ postId, role, unit, delegation }) => ({
      ...{ id: postId, role, unit },
      ...(delegation ? { delegatedBy: delegation.by } : {}),
    }));
    const accessToken = await this.sign({ sub: person, sid: session, posts }, issuedAt, expiresAt);
    return { accessToken, posts, expiresIn: expiresAt - issuedAt };
  }

  /** A token of a wall screen: it names no person and no session, and ends with the screen's link at the latest. */
  async issueForDisplay(
    linkId: string,
    area: string,
    endsAt: Date,
    at: Date,
  ): Promise<{ accessToken: string; expiresIn: number }> {
    const issuedAt = secondsOf(at);
    const expiresAt = Math.min(issuedAt + this.config.ACCESS_TOKEN_SECONDS, secondsOf(endsAt));
    const posts = [{ id: linkId, role: 'display', unit: area }];
    const accessToken = await this.sign({ sub: linkId, sid: linkId, posts }, issuedAt, expiresAt);
    return { accessToken, expiresIn: expiresAt - issuedAt };
  }

  private async sign(claims: JWTPayload, issuedAt: number, expiresAt: number): Promise<string> {
    const { keyId, key } = await this.keys.signing();
    return new SignJWT(claims)
      .setProtectedHeader({ alg: 'EdDSA', typ: 'at+jwt', kid: keyId })
      .setIssuer(tokenIssuer)
      .setAudience(tokenAudience)
      .setIssuedAt(issuedAt)
      .setExpirationTime(expiresAt)
      .sign(key);
  }
}

const secondsOf = (at: Date): number => Math.floor(at.getTime() / 1_000);
