import { Controller, Get, Header } from '@nestjs/common';
import { Public } from '#access';
import { Database } from '#database';
import { AnswersFile } from '#endpoint';
import { readLogKeys } from '../../checkpoints/log-keys.js';

@Controller('keys')
export class ReadKeysController {
  constructor(private readonly database: Database) {}

  /**
   * The keys that checkpoints are and were signed with, oldest first, one a line: verifier key (C2SP signed-note), ` from `
   * and the size of the tree from which on it signs, until the next one does. Public: whoever verifies should have them from elsewhere as well, before there is a reason to doubt.
   */
  @Get()
  @Header('Cache-Control', 'no-cache')
  @Public()
  @AnswersFile('text/plain')
  @Header('Content-Type', 'text/plain; charset=utf-8')
  async read(): Promise<string> {
    const keys = await readLogKeys(this.database.manager);
    return keys.map(({ vkey, fromSize }) => `${vkey} from ${fromSize}\n`).join('');
  }
}
