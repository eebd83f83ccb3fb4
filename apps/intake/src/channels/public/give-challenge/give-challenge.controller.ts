import { Controller, Get, Header } from '@nestjs/common';
import { Public } from '#access';
import { Answers, Refuses } from '#endpoint';
import { residentPassRefusals } from '#resident-pass';
import { type Challenge, challenge } from '../challenge/challenge.js';
import { Challenges } from '../challenge/challenges.js';

@Controller('public/challenge')
export class GiveChallengeController {
  constructor(private readonly challenges: Challenges) {}

  /** A challenge for whoever wants to report (ALTCHA v2, SHA-256). Public: residents have no account. */
  @Get()
  @Public()
  @Header('Cache-Control', 'no-store')
  @Answers(200, challenge)
  @Refuses(residentPassRefusals, 'RESIDENT.NOT_OFFERED')
  give(): Promise<Challenge> {
    return this.challenges.give();
  }
}
