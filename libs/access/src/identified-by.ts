import { SetMetadata, type Type } from '@nestjs/common';
import type { Request } from 'express';
import type { SignedIn } from './signed-in.js';

export const IDENTIFIED_BY = 'access:identified-by';

/** Knows an external system (外部系统), or a resident (居民), by what they have in place of a token: a key, a signature, a pass. */
export interface IdentifiesMachine {
  /**
   * The system, with its post: role `machine`, in the unit it may act for; no post where it was withdrawn. The resident, as
   * `resident` of no unit.
   * @throws Refused where nobody is known by this request
   */
  identify(request: Request): Promise<SignedIn>;
}

/** An endpoint for external systems or residents: tokens do not count there. Right and reach are the permission table's, as always. */
export const IdentifiedBy = (machines: Type<IdentifiesMachine>) => SetMetadata(IDENTIFIED_BY, machines);
