import { Controller, Post } from '@nestjs/common';
import { accessRefusals, authorizeAnywhere, eventActor, Permission } from '#access';
import { Call, Command, type CommandCall, CommandShell, IdParam } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/admission/admission.refusals.js';
import { opinionRefusal } from '../../domain/admission/admission-application.js';
import { lockApplication } from '../../persistence/admission-applications.js';
import { keepRegistryText } from '../../persistence/registry-texts.js';
import { publishFacts } from '../../publishing/publication.js';

const GiveAdmissionOpinion = z.strictObject({
  agrees: z.boolean().describe('Whether the township takes it on, for itself and its communities'),
  opinion: z.string().trim().min(1).max(2_000).describe('意见 Stays with the registry'),
});

const given = z.object({ applicationId: z.uuid(), unit: z.string() });

@Controller('admission-applications/:applicationId/opinions')
export class GiveAdmissionOpinionController {
  constructor(private readonly shell: CommandShell) {}

  /** A township that was asked says whether it agrees (征求意见), once. Refuses with ADMISSION.*. */
  @Post()
  @Permission('admission.give-opinion')
  @Answers(201, given)
  @Refuses(refuse, 'ADMISSION.UNKNOWN', 'ADMISSION.NOT_ASKED', 'ADMISSION.OPINION_GIVEN', 'ADMISSION.DECIDED')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  give(
    @Call() call: CommandCall,
    @IdParam('applicationId') applicationId: string,
    @Command(GiveAdmissionOpinion) { agrees, opinion }: z.infer<typeof GiveAdmissionOpinion>,
  ): Promise<z.infer<typeof given>> {
    return this.shell.run(call, async ({ manager, at }) => {
      const actor = authorizeAnywhere(call.who, call.permission);
      if (!actor) throw new Refused(accessRefusals('ACCESS.OUT_OF_SCOPE'));
      const { unit } = actor.post;
      const application = await lockApplication(manager, applicationId);
      const refusal = opinionRefusal(application, unit);
      if (refusal) throw new Refused(refusal);
      const text = await keepRegistryText(manager, opinion, application.county, 'admission.read');
      await manager.query(
        `INSERT INTO admission_opinion (application_id, unit, agrees, opinion, given_at) VALUES ($1, $2, $3, $4, $5)`,
        [applicationId, unit, agrees, JSON.stringify(text), at],
      );
      const fact = { applicationId, unit, agrees, opinion: text };
      const publication = { manager, at, by: eventActor(actor) };
      await publishFacts(publication, 'registry.admission-opinion-given.v1', [fact], () => applicationId);
      return { applicationId, unit };
    });
  }
}
