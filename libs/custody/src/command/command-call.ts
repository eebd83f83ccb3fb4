import { createHash } from 'node:crypto';
import { createParamDecorator, type ExecutionContext } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import { type AccessRequest, type PermissionName, type SignedIn } from '#access';
import { declared, declareRefusals } from '#endpoint';
import { Refused } from '#primitives';
import { custodyRefusals } from '../custody.refusals.js';
import { requestRefusals } from './command.js';

/** What the shell needs to know of the HTTP request that carries a command. */
export interface CommandCall {
  readonly who: SignedIn;
  readonly permission: PermissionName;
  /** `POST /incidents/:incidentId/dispatches`: the route's pattern, the same for every incident. */
  readonly route: string;
  readonly idempotencyKey: string;
  /** SHA-256, hex, of path, version seen and body: the same key may only ever come with the same. */
  readonly digest: string;
  /** The incident version the sender saw (`If-Match`), null when none was given. */
  readonly seenVersion: number | null;
}

const readCall = createParamDecorator((_: unknown, context: ExecutionContext): CommandCall => {
  const request = context.switchToHttp().getRequest<AccessRequest>();
  const { signedIn, permission } = request;
  if (!signedIn || !permission) throw new TypeError('@Call() needs an endpoint with a @Permission');
  const idempotencyKey = request.header('idempotency-key') ?? '';
  if (!/^[\w-]{8,100}$/.test(idempotencyKey)) throw new Refused(custodyRefusals('IDEMPOTENCY.KEY_MISSING'));
  const seenVersion = /^"?(\d{1,9})"?$/.exec(request.header('if-match') ?? '')?.[1];
  const { path: pattern } = request.route as { path: string };
  return {
    who: signedIn,
    permission,
    route: `${request.method} ${pattern}`,
    idempotencyKey,
    digest: createHash('sha256')
      .update(written([request.path, seenVersion ?? null, request.body]))
      .digest('hex'),
    seenVersion: seenVersion === undefined ? null : Number(seenVersion),
  };
});

/** As JSON; a body of brackets in brackets, deeper than any command, can be read but not written. */
function written(call: readonly unknown[]): string {
  try {
    return JSON.stringify(call);
  } catch (error) {
    if (error instanceof RangeError) throw new Refused(requestRefusals('REQUEST.INVALID'));
    throw error;
  }
}

/** What the command shell refuses with by itself. */
const refusedByShell = declared(
  custodyRefusals,
  'IDEMPOTENCY.KEY_MISSING',
  'IDEMPOTENCY.KEY_REUSED',
  'IDEMPOTENCY.IN_PROGRESS',
);

/** The {@link CommandCall} of a POST; refuses one without an Idempotency-Key, and says so in the OpenAPI document. */
export const Call = (): ParameterDecorator => (target, method, index) => {
  readCall()(target, method, index);
  const descriptor = Object.getOwnPropertyDescriptor(target, method!)!;
  declareRefusals(descriptor.value as object, refusedByShell);
  ApiHeader({
    name: 'Idempotency-Key',
    required: true,
    description: 'Made by the sender, one per intention: the same key gives the same answer, for 90 days',
    schema: { type: 'string', pattern: '^[\\w-]{8,100}$' },
  })(target, method!, descriptor);
};
