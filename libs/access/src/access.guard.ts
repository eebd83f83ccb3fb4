import { type CanActivate, type ExecutionContext, Inject, Injectable, SetMetadata } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { Request } from 'express';
import type { JWTVerifyGetKey } from 'jose';
import { Refused } from '#primitives';
import { accessRefusals } from './access.refusals.js';
import { verifyAccessToken } from './access-token.js';
import { permittingPosts } from './authorize.js';
import { needsNoPost, type PermissionName } from './permissions.js';
import type { SignedIn } from './signed-in.js';

export const PERMISSION = 'access:permission';
export const PUBLIC = 'access:public';
/** Nest injection token of identity's public keys. */
export const IDENTITY_KEYS = Symbol('IdentityKeys');

/** The permission an endpoint needs; where it reaches is checked where the incident or area is known. */
export const Permission = (permission: PermissionName) => SetMetadata(PERMISSION, permission);

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
    @Inject(IDENTITY_KEYS) private readonly keys: JWTVerifyGetKey,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const targets = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean>(PUBLIC, targets)) return true;
    const permission = this.reflector.getAllAndOverride<PermissionName>(PERMISSION, targets);
    if (!permission) throw new Refused(accessRefusals('ACCESS.FORBIDDEN'));

    const request = context.switchToHttp().getRequest<AccessRequest>();
    const token = /^Bearer (\S+)$/.exec(request.headers.authorization ?? '')?.[1];
    if (!token) throw new Refused(accessRefusals('ACCESS.NOT_SIGNED_IN'));
    const actingPost = request.header('acting-post');
    const signedIn = { ...(await verifyAccessToken(token, this.keys)), ...(actingPost ? { actingPost } : {}) };
    if (!needsNoPost.has(permission) && permittingPosts(signedIn, permission).length === 0) {
      throw new Refused(accessRefusals('ACCESS.FORBIDDEN', { permission }));
    }
    request.signedIn = signedIn;
    request.permission = permission;
    return true;
  }
}
