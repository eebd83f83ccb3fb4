import {
  applyDecorators,
  type CanActivate,
  type ExecutionContext,
  Inject,
  Injectable,
  SetMetadata,
  type Type,
} from '@nestjs/common';
import { ModuleRef, Reflector } from '@nestjs/core';
import { ApiHeader } from '@nestjs/swagger';
import type { Request } from 'express';
import type { JWTVerifyGetKey } from 'jose';
import { Refuses } from '#endpoint';
import { Refused } from '#primitives';
import { accessRefusals } from './access.refusals.js';
import { verifyAccessToken } from './access-token.js';
import { permittingPosts } from './authorize.js';
import { bearerToken } from './bearer.js';
import { IDENTIFIED_BY, type IdentifiesMachine } from './identified-by.js';
import { isOpenTo, type PermissionName } from './permissions.js';
import type { SignedIn } from './signed-in.js';

export const PERMISSION = 'access:permission';
export const PUBLIC = 'access:public';
/** Nest injection token of identity's public keys. */
export const IDENTITY_KEYS = Symbol('IdentityKeys');

/** The permission an endpoint needs; where it reaches is checked where the incident or area is known. */
export const Permission = (permission: PermissionName) =>
  applyDecorators(
    SetMetadata(PERMISSION, permission),
    Refuses(
      accessRefusals,
      'ACCESS.NOT_SIGNED_IN',
      'ACCESS.TOKEN_INVALID',
      'ACCESS.KEYS_UNAVAILABLE',
      'ACCESS.FORBIDDEN',
    ),
    ApiHeader({
      name: 'Acting-Post',
      description: 'The id of the post to act under; without it, the first of one’s posts that permits this',
      schema: { type: 'string', format: 'uuid' },
    }),
  );

/** An endpoint for everybody, signed in or not. Say why where you use it. */
export const Public = () => SetMetadata(PUBLIC, true);

export interface AccessRequest extends Request {
  signedIn?: SignedIn;
  permission?: PermissionName;
}

/** Default deny: no rule, no entry. Puts who signed in on the request. */
@Injectable()
export class AccessGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly modules: ModuleRef,
    @Inject(IDENTITY_KEYS) private readonly keys: JWTVerifyGetKey,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, targets)) return true;
    const permission = this.reflector.getAllAndOverride<PermissionName>(PERMISSION, targets);
    if (!permission) throw new Refused(accessRefusals('ACCESS.FORBIDDEN'));

    const request = context.switchToHttp().getRequest<AccessRequest>();
    const machines = this.reflector.getAllAndOverride<Type<IdentifiesMachine> | undefined>(IDENTIFIED_BY, targets);
    const signedIn = machines
      ? await this.modules.get(machines, { strict: false }).identify(request)
      : await this.personOf(request);
    request.signedIn = signedIn;
    request.permission = permission;
    if (!isOpenTo(signedIn.posts, permission) && permittingPosts(signedIn, permission).length === 0) {
      throw new Refused(accessRefusals('ACCESS.FORBIDDEN', { permission }));
    }
    return true;
  }

  private async personOf(request: AccessRequest): Promise<SignedIn> {
    const token = bearerToken(request);
    if (!token) throw new Refused(accessRefusals('ACCESS.NOT_SIGNED_IN'));
    const actingPost = request.header('acting-post');
    return { ...(await verifyAccessToken(token, this.keys)), ...(actingPost ? { actingPost } : {}) };
  }
}
