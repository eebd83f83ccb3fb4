import { Controller, Get, Inject } from '@nestjs/common';
import { Permission, permittingPosts, type SignedIn, Who } from '#access';
import { Answers, Refuses } from '#endpoint';
import { CLOCK, type Clock } from '#primitives';
import { Posts, referenceRefusals } from '#reference-copy';
import { z } from 'zod';

const handlers = z.object({
  handlers: z.array(z.object({ person: z.uuid(), unit: z.string() })).describe('Each person once for each unit'),
});

@Controller('handlers')
export class ListHandlersController {
  constructor(
    private readonly posts: Posts,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** Whom one may name to handle an incident (经办人) when signing for it: the people of one’s own unit, oneself included. */
  @Get()
  @Permission('incident.acknowledge')
  @Answers(200, handlers)
  @Refuses(referenceRefusals)
  async list(@Who() who: SignedIn): Promise<z.infer<typeof handlers>> {
    const at = this.clock.now();
    const staff = await Promise.all(
      permittingPosts(who, 'incident.acknowledge').map(async ({ unit, role }) =>
        (await this.posts.inUnit(unit, role, at)).map(({ person }) => ({ person, unit })),
      ),
    );
    return { handlers: [...new Map(staff.flat().map((one) => [`${one.person} ${one.unit}`, one])).values()] };
  }
}
