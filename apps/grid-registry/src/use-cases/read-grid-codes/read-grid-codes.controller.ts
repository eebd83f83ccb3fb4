import { Controller, Get } from '@nestjs/common';
import { Permission } from '#access';
import { areaCode, gridCode } from '#contracts';
import { Query } from '#custody';
import { Database } from '#database';
import { Answers } from '#endpoint';
import { z } from 'zod';

const ReadGridCodes = z.strictObject({ community: areaCode.describe('社区 The community whose codes to read') });
const usedCodes = z.object({
  used: z.array(gridCode).describe('Ascending; those of retired grids among them: none is ever used again'),
});

@Controller('grid-codes')
export class ReadGridCodesController {
  constructor(private readonly database: Database) {}

  /** 网格编码 Every code that a community's grids have had in any published revision. */
  @Get()
  @Permission('registry.read')
  @Answers(200, usedCodes)
  async read(@Query(ReadGridCodes) { community }: z.infer<typeof ReadGridCodes>): Promise<z.infer<typeof usedCodes>> {
    const rows = await this.database.query<{ code: string }>(
      'SELECT DISTINCT code FROM grid WHERE community = $1 ORDER BY code',
      [community],
    );
    return { used: rows.map(({ code }) => code) };
  }
}
