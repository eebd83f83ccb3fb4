import { Controller, Header, HttpCode, Post } from '@nestjs/common';
import { Public } from '#access';
import { Command } from '#custody';
import { Answers, Refuses } from '#endpoint';
import { newId } from '#primitives';
import { issuePass, passSeconds, residentPassRefusals } from '#resident-pass';
import { z } from 'zod';
import { Challenges } from '../challenge/challenges.js';
import { refuse } from '../public.refusals.js';
import { GivePass } from './give-pass.command.js';

const passGiven = z
  .object({
    pass: z.string().describe('Sent as `Resident-Pass` with one report, and with its photos before'),
    seconds: z.int().describe('For which it is good'),
  })
  .meta({ id: 'PassGiven' });

@Controller('public/passes')
export class GivePassController {
  constructor(private readonly challenges: Challenges) {}

  /**
   * A pass for a solved challenge: to report once, with three photos. Each solution is good once. Refuses with CHALLENGE.*.
   * Public: residents have no account.
   */
  @Post()
  @Public()
  @HttpCode(201)
  @Header('Cache-Control', 'no-store')
  @Answers(201, passGiven)
  @Refuses(refuse, 'CHALLENGE.NOT_SOLVED', 'CHALLENGE.EXPIRED', 'CHALLENGE.SPENT')
  @Refuses(residentPassRefusals, 'RESIDENT.NOT_OFFERED')
  async give(@Command(GivePass) { challenge, solution }: GivePass): Promise<z.infer<typeof passGiven>> {
    const secret = await this.challenges.spend(challenge, solution);
    return { pass: await issuePass(newId(), secret), seconds: passSeconds };
  }
}
