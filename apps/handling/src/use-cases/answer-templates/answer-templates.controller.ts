import { Controller, Get, Post } from '@nestjs/common';
import { type Actor, authorizeAnywhere, Permission, permittingPosts, type SignedIn, Who } from '#access';
import { Call, Command, type CommandCall, CommandShell, IdParam } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { z } from 'zod';
import { refuse } from '../../domain/handling.refusals.js';
import { answerTemplate, type AnswerTemplate, AnswerTemplates } from './answer-templates.js';
import { SaveTemplate } from './save-template.command.js';

const listed = z.object({ templates: z.array(answerTemplate) });
const changed = z.object({ templateId: z.uuid() });

@Controller('answer-templates')
export class AnswerTemplatesController {
  constructor(
    private readonly templates: AnswerTemplates,
    private readonly shell: CommandShell,
  ) {}

  /** The words that one’s own unit keeps for its answers (答复模板), by purpose and name. */
  @Get()
  @Permission('answer-template.own-unit')
  @Answers(200, listed)
  async list(@Who() who: SignedIn): Promise<{ templates: AnswerTemplate[] }> {
    const units = permittingPosts(who, 'answer-template.own-unit').map(({ unit }) => unit);
    return { templates: await this.templates.of([...new Set(units)]) };
  }

  /** Keeps a template for the unit of one’s post, a hundred at most. Refuses with TEMPLATE.*. */
  @Post()
  @Permission('answer-template.own-unit')
  @Answers(201, changed)
  @Refuses(refuse, 'TEMPLATE.NO_UNIT', 'TEMPLATE.TOO_MANY', 'TEMPLATE.NAME_TAKEN')
  save(@Call() call: CommandCall, @Command(SaveTemplate) template: SaveTemplate): Promise<{ templateId: string }> {
    return this.shell.run(call, async (transaction) => ({
      templateId: await this.templates.save(transaction, actorOf(call), template),
    }));
  }

  /** Throws a template of one’s unit away. TEMPLATE.UNKNOWN when there is none, or it is another unit’s. */
  @Post(':templateId/removals')
  @Permission('answer-template.own-unit')
  @Answers(201, changed)
  @Refuses(refuse, 'TEMPLATE.UNKNOWN')
  remove(@Call() call: CommandCall, @IdParam('templateId') templateId: string): Promise<{ templateId: string }> {
    return this.shell.run(call, async (transaction) => {
      await this.templates.remove(transaction, actorOf(call), templateId);
      return { templateId };
    });
  }
}

function actorOf({ who, permission }: CommandCall): Actor {
  const actor = authorizeAnywhere(who, permission);
  if (!actor) throw new TypeError('the guard let in somebody without the permission');
  return actor;
}
