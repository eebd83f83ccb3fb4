import { Controller, Get, Header } from '@nestjs/common';
import { Permission, type SignedIn, visibleScope, Who } from '#access';
import { areaCode } from '#contracts';
import { Answers } from '#endpoint';
import { z } from 'zod';
import { DisplayLinks } from '../../display-links/display-links.js';

const displayLinks = z.object({
  displayLinks: z.array(
    z.object({
      linkId: z.uuid(),
      name: z.string(),
      area: areaCode,
      madeAt: z.iso.datetime(),
      endsAt: z.iso.datetime(),
      withdrawnAt: z.iso.datetime().nullable(),
    }),
  ),
});

@Controller('display-links')
export class ListDisplayLinksController {
  constructor(private readonly links: DisplayLinks) {}

  /** The links of wall screens within one’s area, the latest first; never their secrets. */
  @Get()
  @Permission('display.manage')
  @Answers(200, displayLinks)
  @Header('Cache-Control', 'no-store')
  async list(@Who() who: SignedIn): Promise<z.infer<typeof displayLinks>> {
    const found = await this.links.list(visibleScope(who, 'display.manage').areas);
    return {
      displayLinks: found.map(({ madeAt, endsAt, withdrawnAt, ...link }) => ({
        ...link,
        madeAt: madeAt.toISOString(),
        endsAt: endsAt.toISOString(),
        withdrawnAt: withdrawnAt?.toISOString() ?? null,
      })),
    };
  }
}
