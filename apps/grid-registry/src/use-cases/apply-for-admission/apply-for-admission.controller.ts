import { Controller, Post } from '@nestjs/common';
import { accessRefusals, authorizeAnywhere, eventActor, peopleBehind, Permission } from '#access';
import type { AdmittedItem } from '#contracts';
import { Call, Command, type CommandCall, CommandShell } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { areaOfUnit, newId, Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/admission/admission.refusals.js';
import { applicationRefusal } from '../../domain/admission/admission-application.js';
import { enterApplication, townshipsOf } from '../../persistence/admission-applications.js';
import { readCountyVersion } from '../../persistence/county-versions.js';
import { readKnownToRegistry } from '../../persistence/known-to-registry.js';
import { lockUnits } from '../../persistence/registry-units.js';
import { keepRegistryText } from '../../persistence/registry-texts.js';
import { publishFacts } from '../../publishing/publication.js';
import { ApplyForAdmission } from './apply-for-admission.command.js';

const applied = z.object({ applicationId: z.uuid(), asked: z.array(z.string()).describe('The townships asked') });

@Controller('admission-applications')
export class ApplyForAdmissionController {
  constructor(private readonly shell: CommandShell) {}

  /**
   * A department applies for a type of incident to be admitted to its county's communities or townships (准入申请). The
   * townships are asked, each for its communities as well. Refuses with ADMISSION.*.
   */
  @Post()
  @Permission('admission.apply')
  @Answers(201, applied)
  @Refuses(
    refuse,
    'ADMISSION.NO_DEPARTMENT',
    'ADMISSION.UNKNOWN_SUBCATEGORY',
    'ADMISSION.ADMITTED_ALREADY',
    'ADMISSION.APPLIED_ALREADY',
  )
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  apply(
    @Call() call: CommandCall,
    @Command(ApplyForAdmission) { item, ...texts }: ApplyForAdmission,
  ): Promise<z.infer<typeof applied>> {
    return this.shell.run(call, async ({ manager, at }) => {
      const actor = authorizeAnywhere(call.who, call.permission);
      if (!actor) throw new Refused(accessRefusals('ACCESS.OUT_OF_SCOPE'));
      const { unit } = actor.post;
      const department = (await lockUnits(manager, [unit], 'SHARE')).get(unit);
      if (department?.level !== 'department' || department.validTo) {
        throw new Refused(refuse('ADMISSION.NO_DEPARTMENT', { unit }));
      }
      const county = areaOfUnit(unit);
      const { catalogue } = await readKnownToRegistry(manager, county, at);
      const latest = await readCountyVersion<{ items: AdmittedItem[] }>(manager, 'admission-list', county);
      const list = { version: latest?.version ?? 0, items: latest?.content.items ?? [] };
      const refusal = applicationRefusal(item, catalogue, list);
      if (refusal) throw new Refused(refusal);
      const fact = {
        ...{ applicationId: newId(), county, unit, item },
        reason: await keepRegistryText(manager, texts.reason, county, 'admission.read'),
        conditions: await keepRegistryText(manager, texts.conditions, county, 'admission.read'),
        asked: await townshipsOf(manager, county, at),
      };
      await enterApplication(manager, { ...fact, appliedBy: peopleBehind(actor), appliedAt: at });
      const publication = { manager, at, by: eventActor(actor) };
      await publishFacts(publication, 'registry.admission-applied.v1', [fact], ({ applicationId }) => applicationId);
      return { applicationId: fact.applicationId, asked: fact.asked };
    });
  }
}
