import { Controller, Get, Header } from '@nestjs/common';
import { Permission, type SignedIn, Who } from '#access';
import { stages, uuidAsSent } from '#contracts';
import { Query } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { referenceRefusals } from '#reference-copy';
import { z } from 'zod';
import { noticeKinds } from '../../domain/notice.js';
import { Notices } from '../../notices/notices.js';
import { Words } from '../../notices/words.js';

const ReadInbox = z.strictObject({
  after: uuidAsSent.optional().describe('`next` of the page before'),
  limit: z.coerce.number().int().min(1).max(100).default(50),
  unread: z.stringbool().default(false).describe('Only what is unread'),
});
type ReadInbox = z.infer<typeof ReadInbox>;

const inbox = z.object({
  notices: z.array(
    z.object({
      noticeId: z.uuid(),
      kind: z.enum(noticeKinds),
      incidentId: z.uuid(),
      incidentVersion: z.int(),
      number: z.string(),
      stage: z.enum(stages),
      subcategory: z.string().nullable(),
      leadUnit: z.string().nullable(),
      unit: z.string().nullish().describe('The unit that it is about: who leads, or whom an alarm names'),
      dueAt: z.iso.datetime().nullable(),
      at: z.iso.datetime(),
      readAt: z.iso.datetime().nullable(),
      zh: z.string(),
      en: z.string(),
    }),
  ),
  unread: z.int().min(0).describe('未读 How many there are in all'),
  next: z.uuid().nullable().describe('The `after` of the next page'),
});

@Controller('inbox')
export class ReadInboxController {
  constructor(
    private readonly notices: Notices,
    private readonly words: Words,
  ) {}

  /** One’s own notices (消息), the latest first, and how many are unread. */
  @Get()
  @Permission('inbox.own')
  @Answers(200, inbox)
  @Refuses(referenceRefusals)
  @Header('Cache-Control', 'no-store')
  async read(
    @Who() { person }: SignedIn,
    @Query(ReadInbox) { after, limit, unread }: ReadInbox,
  ): Promise<z.infer<typeof inbox>> {
    const found = await this.notices.of(person, { after, unread, limit });
    const words = await this.words.for(found);
    return {
      notices: found.map(({ eventId: _, readAt, ...notice }, nth) => ({
        ...notice,
        readAt: readAt?.toISOString() ?? null,
        ...words[nth]!,
      })) as z.infer<typeof inbox>['notices'],
      unread: await this.notices.unread(person),
      next: found.length === limit ? found.at(-1)!.noticeId : null,
    };
  }
}
