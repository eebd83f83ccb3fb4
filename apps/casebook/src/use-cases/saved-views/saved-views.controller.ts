import { Controller, Get, Post } from '@nestjs/common';
import { type Actor, authorizeAnywhere, Permission, type SignedIn, Who } from '#access';
import { Call, Command, type CommandCall, CommandShell, IdParam } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { z } from 'zod';
import { refuse } from '../../domain/casebook.refusals.js';
import { SaveView } from './save-view.command.js';
import { savedView, type SavedView, SavedViews } from './saved-views.js';

const listed = z.object({ views: z.array(savedView) });
const changed = z.object({ viewId: z.uuid() });

@Controller('saved-views')
export class SavedViewsController {
  constructor(
    private readonly views: SavedViews,
    private readonly shell: CommandShell,
  ) {}

  /** One’s own views, by name: `filter` goes into the query string of the list as it is. */
  @Get()
  @Permission('saved-view.own')
  @Answers(200, listed)
  async list(@Who() who: SignedIn): Promise<{ views: SavedView[] }> {
    return { views: await this.views.of(who.person) };
  }

  /** Keeps a filter under a name, fifty at most (VIEW.TOO_MANY); VIEW.NAME_TAKEN when one has that name already. */
  @Post()
  @Permission('saved-view.own')
  @Answers(201, changed)
  @Refuses(refuse, 'VIEW.TOO_MANY', 'VIEW.NAME_TAKEN')
  save(@Call() call: CommandCall, @Command(SaveView) view: SaveView): Promise<{ viewId: string }> {
    return this.shell.run(call, async (transaction) => ({
      viewId: await this.views.save(transaction, actorOf(call), view),
    }));
  }

  /** Throws one of one’s own views away. VIEW.UNKNOWN when there is none, or it is somebody else’s. */
  @Post(':viewId/removals')
  @Permission('saved-view.own')
  @Answers(201, changed)
  @Refuses(refuse, 'VIEW.UNKNOWN')
  remove(@Call() call: CommandCall, @IdParam('viewId') viewId: string): Promise<{ viewId: string }> {
    return this.shell.run(call, async (transaction) => {
      await this.views.remove(transaction, actorOf(call), viewId);
      return { viewId };
    });
  }
}

function actorOf({ who, permission }: CommandCall): Actor {
  const actor = authorizeAnywhere(who, permission);
  if (!actor) throw new TypeError('the guard let in somebody without the permission');
  return actor;
}
