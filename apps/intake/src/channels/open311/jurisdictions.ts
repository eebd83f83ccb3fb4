import { Injectable } from '@nestjs/common';
import { areaPrefix, Refused } from '#primitives';
import { Units } from '#reference-copy';
import { refuse } from './open311.refusals.js';

/** `jurisdiction_id` is a county’s six digits. It narrows, and may be left out: grids lie in one county each. */
@Injectable()
export class Jurisdictions {
  constructor(private readonly units: Units) {}

  /** The digits that the codes of its grids begin with; of all, where none is named. @throws Refused OPEN311.JURISDICTION_UNKNOWN */
  async prefixOf(jurisdictionId: unknown): Promise<string> {
    if (jurisdictionId === undefined || jurisdictionId === '') return '';
    const county =
      typeof jurisdictionId === 'string' && /^\d{6}$/.test(jurisdictionId)
        ? (await this.units.all()).get(`${jurisdictionId}000000`)
        : undefined;
    if (county?.level !== 'county') throw new Refused(refuse('OPEN311.JURISDICTION_UNKNOWN'));
    return areaPrefix(county.code);
  }
}
