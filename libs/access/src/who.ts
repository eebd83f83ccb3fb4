import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import type { AccessRequest } from './access.guard.js';
import type { SignedIn } from './signed-in.js';

/** The signed-in person of the request: `@Who() who: SignedIn`. */
export const Who = createParamDecorator((_: unknown, context: ExecutionContext): SignedIn => {
  const { signedIn } = context.switchToHttp().getRequest<AccessRequest>();
  if (!signedIn) throw new TypeError('@Who() on a public endpoint');
  return signedIn;
});
