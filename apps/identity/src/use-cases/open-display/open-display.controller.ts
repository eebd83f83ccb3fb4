import { Controller, Header, Inject, Post } from '@nestjs/common';
import { Public } from '#access';
import { areaCode } from '#contracts';
import { Command } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { CLOCK, type Clock, Refused } from '#primitives';
import { z } from 'zod';
import { DisplayLinks } from '../../display-links/display-links.js';
import { refuse } from '../../domain/identity.refusals.js';
import { TokenIssuer } from '../../sessions/token-issuer.js';

const OpenDisplay = z.strictObject({ secret: z.string().regex(/^[\w-]{43}$/) });

const displayToken = z.object({
  accessToken: z.string().describe('For figures of the area, and nothing else'),
  expiresIn: z.int().describe('Seconds until it expires'),
  area: areaCode,
  name: z.string().describe('屏幕名称'),
  endsAt: z.iso.datetime().describe('When the link ends'),
});

@Controller('display-tokens')
export class OpenDisplayController {
  constructor(
    private readonly links: DisplayLinks,
    private readonly issuer: TokenIssuer,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** An access token for a wall screen. DISPLAY.CLOSED once its link has ended. Public: the link’s secret is the proof. */
  @Post()
  @Answers(200, displayToken)
  @Refuses(refuse, 'DISPLAY.CLOSED')
  @Header('Cache-Control', 'no-store')
  @Public()
  async open(@Command(OpenDisplay) { secret }: z.infer<typeof OpenDisplay>): Promise<z.infer<typeof displayToken>> {
    const at = this.clock.now();
    const link = await this.links.opens(secret, at);
    if (!link) throw new Refused(refuse('DISPLAY.CLOSED'));
    const { linkId, area, name, endsAt } = link;
    const { accessToken, expiresIn } = await this.issuer.issueForDisplay(linkId, area, endsAt, at);
    return { accessToken, expiresIn, area, name, endsAt: endsAt.toISOString() };
  }
}
