import { readFile } from 'node:fs/promises';
import { Controller, Get, Header, Inject } from '@nestjs/common';
import { Public } from '#access';
import { AnswersFile } from '#endpoint';
import { formatVerifierKey } from '#signed-note';
import { TRAIL_CONFIG, type TrailConfig } from '../../trail.config.js';
import { witnessesIn } from '../../witnesses/witnesses-in-policy.js';

@Controller('witnesses')
export class ReadWitnessesController {
  constructor(@Inject(TRAIL_CONFIG) private readonly config: TrailConfig) {}

  /**
   * The keys of the witnesses that are asked for cosignatures, one verifier key (C2SP vkey) a line; nothing where none
   * is. Public: whoever verifies should have them from the witnesses themselves as well.
   */
  @Get()
  @Header('Cache-Control', 'no-cache')
  @Public()
  @AnswersFile('text/plain')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  async read(): Promise<string> {
    const { TRAIL_POLICY_FILE: file } = this.config;
    if (!file) return '';
    return witnessesIn(await readFile(file, 'utf8'))
      .map(({ key }) => `${formatVerifierKey(key)}\n`)
      .join('');
  }
}
