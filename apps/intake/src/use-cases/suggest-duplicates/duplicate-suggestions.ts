import { Inject, Injectable } from '@nestjs/common';
import { FreeTexts } from '#custody';
import type { HeldIncident } from '#lifecycle';
import type { EntityManager } from 'typeorm';
import { type Candidate, type DuplicateLimits, suggestDuplicates, type Suggestion } from '../../domain/duplicates.js';
import type { IncidentIntake } from '../../domain/incident-intake.js';
import { INTAKE_CONFIG, type IntakeConfig } from '../../intake.config.js';
import { incidentsNearby } from '../../persistence/incidents-nearby.js';

type Incident = HeldIncident<IncidentIntake>;

/** Finds what may be the same as a report. The texts are compared here; only how alike they are gets out. */
@Injectable()
export class DuplicateSuggestions {
  readonly limits: DuplicateLimits;

  constructor(
    private readonly texts: FreeTexts,
    @Inject(INTAKE_CONFIG) { DUPLICATE_METRES, DUPLICATE_HOURS, DUPLICATES_SUGGESTED }: IntakeConfig,
  ) {
    this.limits = { metres: DUPLICATE_METRES, hours: DUPLICATE_HOURS, most: DUPLICATES_SUGGESTED };
  }

  /** `isReached`: which of them whoever asks may merge it into. */
  async of(
    manager: EntityManager,
    incident: Incident,
    isReached: (candidate: Incident) => boolean,
  ): Promise<Suggestion[]> {
    const { incidentId, place, held, particulars } = incident;
    const { reportedAt } = held;
    if (!place || reportedAt === null) return [];
    const about = { incidentId, point: place.point, reportedAt, subcategory: particulars.subcategory };
    const nearby = (await incidentsNearby(manager, about, this.limits)).filter(isReached);
    const texts = await this.textsOf(manager, [incident, ...nearby]);
    const candidates = nearby.map((one) => compare(one, texts));
    return suggestDuplicates(compare(incident, texts), candidates, this.limits);
  }

  private async textsOf(manager: EntityManager, incidents: readonly Incident[]): Promise<ReadonlyMap<string, string>> {
    const ids = incidents.flatMap(({ held }) => (held.textId === null ? [] : [held.textId]));
    const texts = await this.texts.read(manager, ids);
    return new Map(texts.flatMap((text) => ('content' in text ? [[text.textId, text.content] as const] : [])));
  }
}

/** What is compared of an incident that has a place and is known since its report. */
const compare = (
  { incidentId, stage, place, particulars: { subcategory }, held: { number, reportedAt, textId } }: Incident,
  texts: ReadonlyMap<string, string>,
): Candidate => ({
  ...{ incidentId, stage, number, subcategory },
  ...{ point: place!.point, reportedAt: reportedAt!, text: texts.get(textId ?? '') ?? null },
});
