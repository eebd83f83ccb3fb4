import { Controller, Get } from '@nestjs/common';
import { Permission } from '#access';
import { Database } from '#database';

@Controller('head')
export class ReadHeadController {
  constructor(private readonly database: Database) {}

  /** How many entries there are: the sequence number of the last one. */
  @Get()
  @Permission('trail.read')
  async read(): Promise<{ size: number }> {
    const [row] = await this.database.query<{ size: string }>('SELECT coalesce(max(sequence), 0) AS size FROM entry');
    return { size: Number(row?.size ?? 0) };
  }
}
