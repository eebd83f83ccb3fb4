import { Injectable } from '@nestjs/common';
import { countyOf } from '#primitives';
import { AdmissionLists, Catalogue, RoutingRules, Units } from '#reference-copy';
import type { Reference } from '../domain/reference.js';

/** Reference data as dispatch has it. */
@Injectable()
export class ReferenceInForce {
  constructor(
    private readonly units: Units,
    private readonly catalogue: Catalogue,
    private readonly routingRules: RoutingRules,
    private readonly admissionLists: AdmissionLists,
  ) {}

  /** What holds for an incident in this grid at `at`. @throws Refused REFERENCE.NOT_READY */
  async of(grid: string, at: Date): Promise<Reference> {
    const county = countyOf(grid);
    return {
      units: await this.units.all(),
      catalogue: await this.catalogue.current(),
      routingRules: await this.routingRules.inForce(county, at),
      admissionList: await this.admissionLists.inForce(county, at),
    };
  }
}
