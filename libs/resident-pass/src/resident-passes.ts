import { Inject, Injectable } from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { IdentifiesMachine, SignedIn } from '#access';
import { Refused } from '#primitives';
import type { Request } from 'express';
import { readPass } from './resident-pass.js';
import { residentPassRefusals } from './resident-pass.refusals.js';
import { RESIDENT_SECRET } from './resident-secret-setting.js';

/** A resident as the actor that a command has; `id` is random and leads to nobody. */
export const asResident = (id: string): SignedIn => ({
  person: id,
  session: id,
  posts: [{ id, role: 'resident', unit: '' }],
});

/** Says in the OpenAPI document where the pass stands. */
export const ApiResidentPass = (): MethodDecorator =>
  ApiHeader({
    name: 'Resident-Pass',
    required: true,
    description: 'What intake gave for a solved challenge (`POST /public/passes`): for one report and its photos',
  });

/** Knows residents by the pass that they got for a challenge. */
@Injectable()
export class ResidentPasses implements IdentifiesMachine {
  constructor(@Inject(RESIDENT_SECRET) private readonly secret: string | null) {}

  /** By the header `Resident-Pass`. @throws Refused RESIDENT.NOT_OFFERED, RESIDENT.PASS_INVALID */
  async identify(request: Request): Promise<SignedIn> {
    if (this.secret === null) throw new Refused(residentPassRefusals('RESIDENT.NOT_OFFERED'));
    try {
      return asResident(await readPass(request.header('resident-pass') ?? '', this.secret));
    } catch {
      throw new Refused(residentPassRefusals('RESIDENT.PASS_INVALID'));
    }
  }
}
