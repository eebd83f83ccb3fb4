import { Controller, Get, Header } from '@nestjs/common';
import { Permission, type SignedIn, Who } from '#access';
import { areaCode, datums, gridCode } from '#contracts';
import { Answers } from '#endpoint';
import { z } from 'zod';
import { areasOf } from '../../../persistence/areas-of.js';
import { ApiKeys } from '../api-keys/api-keys.js';

const apiKeys = z.object({
  apiKeys: z.array(
    z.object({
      keyId: z.uuid(),
      name: z.string(),
      area: z.union([areaCode, gridCode]),
      datum: z.enum(datums),
      madeAt: z.iso.datetime(),
      withdrawnAt: z.iso.datetime().nullable(),
    }),
  ),
});

@Controller('api-keys')
export class ListApiKeysController {
  constructor(private readonly keys: ApiKeys) {}

  /** The keys of other systems within one’s area, the latest first; never the keys themselves. */
  @Get()
  @Permission('api-key.manage')
  @Answers(200, apiKeys)
  @Header('Cache-Control', 'no-store')
  async list(@Who() who: SignedIn): Promise<z.infer<typeof apiKeys>> {
    const found = await this.keys.list(areasOf(who, 'api-key.manage'));
    return {
      apiKeys: found.map(({ madeAt, withdrawnAt, ...key }) => ({
        ...key,
        madeAt: madeAt.toISOString(),
        withdrawnAt: withdrawnAt?.toISOString() ?? null,
      })),
    };
  }
}
