import { Controller, Get, Header } from '@nestjs/common';
import { accessRefusals, authorize, Permission, type SignedIn, Who } from '#access';
import { stages, subcategoryCode } from '#contracts';
import { custodyRefusals, IdParam } from '#custody';
import { Database } from '#database';
import { Answers, Refuses } from '#endpoint';
import { countyOf } from '#primitives';
import { z } from 'zod';
import { reasonOf } from '../../domain/duplicate-reason.js';
import type { Suggestion } from '../../domain/duplicates.js';
import { incidentFor } from '../../persistence/incident-for.js';
import { DuplicateSuggestions } from './duplicate-suggestions.js';

const duplicateSuggestions = z
  .object({
    within: z.object({ metres: z.number(), hours: z.number() }).describe('The limits that are in force'),
    suggestions: z
      .array(
        z.object({
          incidentId: z.uuid(),
          number: z.string().describe('受理编号'),
          stage: z.enum(stages),
          subcategory: subcategoryCode.nullable(),
          isSameSubcategory: z.boolean().describe('False where one of the two has none yet'),
          metres: z.int().describe('How far apart'),
          minutesEarlier: z.int().describe('How much earlier it was reported; negative for later'),
          likeness: z.number().nullable().describe('Of the texts, 0 to 1; null where one of the two has none'),
          reason: z.object({ zh: z.string(), en: z.string() }).describe('Why it may be the same, in words'),
        }),
      )
      .describe('疑似重复 The likeliest first'),
  })
  .meta({ id: 'DuplicateSuggestions' });

@Controller('incidents/:incidentId/duplicate-suggestions')
export class SuggestDuplicatesController {
  constructor(
    private readonly database: Database,
    private readonly duplicates: DuplicateSuggestions,
  ) {}

  /**
   * Which incidents under way may be the same as this one (疑似重复): of its subcategory, or where one of the two has none
   * yet, near in place and time, ranked, and of the county. Nothing is merged by it; the texts are compared, not shown.
   */
  @Get()
  @Permission('incident.find-duplicates')
  @Answers(200, duplicateSuggestions)
  @Refuses(custodyRefusals, 'INCIDENT.UNKNOWN')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  @Header('Cache-Control', 'no-store')
  async suggest(
    @Who() who: SignedIn,
    @IdParam('incidentId') incidentId: string,
  ): Promise<z.infer<typeof duplicateSuggestions>> {
    const { manager } = this.database;
    const { incident } = await incidentFor(manager, who, 'incident.find-duplicates', incidentId);
    const county = countyOf(incident.scope.grid);
    const suggestions = await this.duplicates.of(
      manager,
      incident,
      ({ scope }) => countyOf(scope.grid) === county && authorize(who, 'incident.find-duplicates', scope) !== undefined,
    );
    const { metres, hours } = this.duplicates.limits;
    return { within: { metres, hours }, suggestions: suggestions.map(answerOf) };
  }
}

const answerOf = (suggestion: Suggestion) => ({
  ...suggestion,
  metres: Math.round(suggestion.metres),
  minutesEarlier: Math.round(suggestion.minutesEarlier),
  likeness: suggestion.likeness === null ? null : Math.round(suggestion.likeness * 100) / 100,
  reason: reasonOf(suggestion),
});
