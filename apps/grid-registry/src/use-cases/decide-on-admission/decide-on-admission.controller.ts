import { Controller, Post } from '@nestjs/common';
import { accessRefusals, eventActor, peopleBehind, Permission } from '#access';
import type { AdmittedItem, TextRef } from '#contracts';
import { Call, Command, type CommandCall, CommandShell, IdParam } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/admission/admission.refusals.js';
import {
  type AdmissionApplication,
  decisionRefusal,
  withAdmitted,
} from '../../domain/admission/admission-application.js';
import { actingIn } from '../../organisation/change.js';
import { lockApplication } from '../../persistence/admission-applications.js';
import { readCountyVersion } from '../../persistence/county-versions.js';
import { keepRegistryText } from '../../persistence/registry-texts.js';
import { lockLatest } from '../../publishing/county-publication.js';
import { type Publication, publishFacts } from '../../publishing/publication.js';
import { publishAdmissionList } from '../../publishing/publish-admission-list.js';
import { DecideOnAdmission } from './decide-on-admission.command.js';

const decided = z.object({
  applicationId: z.uuid(),
  procedure: z.enum(['SIMPLE', 'ORDINARY']),
  listVersion: z.int().nullable().describe('The version of the list that has it; null where it was denied'),
});

@Controller('admission-applications/:applicationId/decisions')
export class DecideOnAdmissionController {
  constructor(private readonly shell: CommandShell) {}

  /**
   * The county decides (准入决定): by the simple procedure where all townships agree, else as its committee decided. What is
   * admitted ends in a notice (工作告知单) and stands on the county's next list. Refuses with ADMISSION.*.
   */
  @Post()
  @Permission('admission.decide')
  @Answers(201, decided)
  @Refuses(refuse, 'ADMISSION.UNKNOWN', 'ADMISSION.OWN_APPLICATION', 'ADMISSION.DECIDED', 'ADMISSION.NOT_ALL_AGREE')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  decide(
    @Call() call: CommandCall,
    @IdParam('applicationId') applicationId: string,
    @Command(DecideOnAdmission) command: DecideOnAdmission,
  ): Promise<z.infer<typeof decided>> {
    return this.shell.run(call, async ({ manager, at }) => {
      const application = await lockApplication(manager, applicationId);
      const { county } = application;
      const actor = actingIn(call, county);
      const byCommittee = command.minutes !== undefined;
      const { decision } = command;
      const refusal = decisionRefusal(application, { decision, byCommittee, deciders: peopleBehind(actor) });
      if (refusal) throw new Refused(refusal);
      const keep = (text: string) => keepRegistryText(manager, text, county, 'admission.read');
      const publication = { manager, at, by: eventActor(actor) };
      const reason = await keep(command.reason);
      const fact = {
        ...{ applicationId, county, decision },
        procedure: byCommittee ? ('ORDINARY' as const) : ('SIMPLE' as const),
        reason,
        minutes: command.minutes === undefined ? null : await keep(command.minutes),
        notice:
          command.decision === 'ADMITTED'
            ? { number: command.notice.number, text: await keep(command.notice.text) }
            : null,
        listVersion: decision === 'ADMITTED' ? await admit(publication, application, reason) : null,
      };
      await manager.query(
        `UPDATE admission_application SET decision = $2, decided_at = $3, notice = $4, list_version = $5
         WHERE application_id = $1`,
        [applicationId, decision, at, JSON.stringify(fact.notice), fact.listVersion],
      );
      await publishFacts(publication, 'registry.admission-decided.v1', [fact], () => applicationId);
      return { applicationId, procedure: fact.procedure, listVersion: fact.listVersion };
    });
  }
}

/** Publishes the county's next list with it, on top of the latest, for the decision's reason; gives its number. */
async function admit(
  publication: Publication,
  { county, item }: AdmissionApplication,
  reason: TextRef,
): Promise<number> {
  const { manager, at } = publication;
  const version = (await lockLatest(manager, 'admission-list', county)) + 1;
  const latest = await readCountyVersion<{ items: AdmittedItem[] }>(manager, 'admission-list', county);
  // One that is published for later stays for later: what is admitted holds from then on.
  const validFrom = latest && latest.validFrom > at ? latest.validFrom : at;
  const items = withAdmitted(latest?.content.items ?? [], item);
  const next = { kind: 'admission-list', county, version, validFrom, reason } as const;
  await publishAdmissionList({ ...publication, ...next }, items);
  return version;
}
