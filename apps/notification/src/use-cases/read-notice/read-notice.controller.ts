import { Controller, Post } from '@nestjs/common';
import { Permission } from '#access';
import { Call, type CommandCall, CommandShell, IdParam } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { Refused } from '#primitives';
import { z } from 'zod';
import { refuse } from '../../domain/notification.refusals.js';
import { Notices } from '../../notices/notices.js';

const noticeRead = z.object({ noticeId: z.uuid() });

@Controller('inbox/:noticeId/reads')
export class ReadNoticeController {
  constructor(
    private readonly shell: CommandShell,
    private readonly notices: Notices,
  ) {}

  /** Marks one of one’s own notices as read. INBOX.UNKNOWN_NOTICE as well for somebody else’s. */
  @Post()
  @Permission('inbox.own')
  @Answers(201, noticeRead)
  @Refuses(refuse, 'INBOX.UNKNOWN_NOTICE')
  read(@Call() call: CommandCall, @IdParam('noticeId') noticeId: string): Promise<z.infer<typeof noticeRead>> {
    return this.shell.run(call, async ({ manager, at }) => {
      const isRead = await this.notices.read(manager, call.who.person, noticeId, at);
      if (!isRead) throw new Refused(refuse('INBOX.UNKNOWN_NOTICE'));
      return { noticeId };
    });
  }
}
