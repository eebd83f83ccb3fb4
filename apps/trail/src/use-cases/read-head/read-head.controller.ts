import { Controller, Get } from '@nestjs/common';
import { Permission } from '#access';
import { Database } from '#database';
import { Answers } from '#endpoint';
import { z } from 'zod';

const head = z.object({ size: z.int().describe('The sequence number of the last entry') });

@Controller('head')
export class ReadHeadController {
  constructor(private readonly database: Database) {}

  /** How many entries there are: the sequence number of the last one. */
  @Get()
  @Permission('trail.read')
  @Answers(200, head)
  async read(): Promise<{ size: number }> {
    const [row] = await this.database.query<{ size: string }>('SELECT coalesce(max(sequence), 0) AS size FROM entry');
    return { size: Number(row?.size ?? 0) };
  }
}
