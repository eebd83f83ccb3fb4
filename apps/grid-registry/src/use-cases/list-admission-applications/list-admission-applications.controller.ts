import { Controller, Get } from '@nestjs/common';
import { Permission } from '#access';
import { admittedItem, areaCode, textRef, unitCode } from '#contracts';
import { Query } from '#custody';
import { Database } from '#database';
import { Answers } from '#endpoint';
import { z } from 'zod';

const ListAdmissionApplications = z.strictObject({ county: areaCode });

const listed = z.object({
  applicationId: z.uuid(),
  county: areaCode,
  unit: unitCode,
  item: admittedItem.meta({ id: 'AdmittedItem' }),
  asked: z.array(unitCode),
  appliedAt: z.date(),
  reason: textRef,
  conditions: textRef,
  opinions: z.array(z.object({ unit: unitCode, agrees: z.boolean(), opinion: textRef })),
  decision: z.enum(['ADMITTED', 'DENIED']).nullable(),
  decidedAt: z.date().nullable(),
  notice: z.object({ number: z.string(), text: textRef }).nullable(),
  listVersion: z.int().nullable(),
});
type Listed = z.infer<typeof listed>;

@Controller('admission-applications')
export class ListAdmissionApplicationsController {
  constructor(private readonly database: Database) {}

  /** A county's applications for admission (准入申请), latest first, two hundred at most. Texts are read apart. */
  @Get()
  @Permission('registry.read')
  @Answers(200, z.array(listed))
  list(@Query(ListAdmissionApplications) { county }: z.infer<typeof ListAdmissionApplications>): Promise<Listed[]> {
    return this.database.query<Listed>(
      `SELECT application_id AS "applicationId", county, unit, item, asked, applied_at AS "appliedAt", reason, conditions,
         decision, decided_at AS "decidedAt", notice, list_version AS "listVersion",
         coalesce((SELECT jsonb_agg(jsonb_build_object('unit', o.unit, 'agrees', o.agrees, 'opinion', o.opinion) ORDER BY o.unit)
                   FROM admission_opinion o WHERE o.application_id = a.application_id), '[]') AS opinions
       FROM admission_application a WHERE county = $1 ORDER BY applied_at DESC LIMIT 200`,
      [county],
    );
  }
}
