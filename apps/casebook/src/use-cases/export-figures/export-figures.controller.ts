import { Controller, Post } from '@nestjs/common';
import { accessRefusals, eventActor, Permission, type SignedIn, Who } from '#access';
import { unitCode } from '#contracts';
import { Command } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { OnRecord } from '#event-bus';
import { z } from 'zod';
import { readerOfFigures } from '../read-figures/figures-reach.js';

const ExportFigures = z.strictObject({
  what: z.enum(['figures-of-units', 'figures-of-areas', 'figures-of-workers']).describe('Which table'),
  unit: unitCode.describe('Whose figures: an area, or a department'),
  days: z.int().min(1).max(92).optional().describe('Of how many days, today included; left out: of now'),
  rows: z.int().nonnegative().max(100_000).describe('How many rows it has'),
});

const exported = z.object({ what: z.string(), rows: z.int() });

@Controller('figures/exports')
export class ExportFiguresController {
  constructor(private readonly onRecord: OnRecord) {}

  /**
   * Puts on record that somebody takes a table of figures away; the page makes the file, of what it shows, once this is
   * answered. Of workers by name for those who may read that.
   */
  @Post()
  @Permission('figures.export')
  @Answers(201, exported)
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  async export(
    @Who() who: SignedIn,
    @Command(ExportFigures) { what, unit, days, rows }: z.infer<typeof ExportFigures>,
  ): Promise<z.infer<typeof exported>> {
    const reader = readerOfFigures(who, 'figures.export', unit);
    if (what === 'figures-of-workers') readerOfFigures(who, 'figures.read-workers', unit);
    await this.onRecord.put({
      type: 'audit.exported.v1',
      subject: who.person,
      data: { what, filter: { unit, ...(days === undefined ? {} : { days }) }, rows, incidentId: null },
      by: eventActor(reader),
    });
    return { what, rows };
  }
}
