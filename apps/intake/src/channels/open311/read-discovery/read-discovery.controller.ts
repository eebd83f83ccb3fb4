import { Controller, Get, Inject, Req } from '@nestjs/common';
import { Public } from '#access';
import { Database } from '#database';
import { Refuses } from '#endpoint';
import { formats } from '#open311';
import { Catalogue, referenceRefusals } from '#reference-copy';
import type { Request } from 'express';
import { z } from 'zod';
import { AnswersOpen311 } from '../answers-open311.js';
import { OPEN311_CONFIG, type Open311Config } from '../open311-settings.js';
import { w3c } from '../w3c.js';

const discovery = z
  .object({
    changeset: z.string(),
    contact: z.string(),
    key_service: z.string(),
    endpoints: z.array(
      z.object({
        specification: z.literal('http://wiki.open311.org/GeoReport_v2'),
        url: z.string(),
        changeset: z.string(),
        type: z.enum(['production', 'test']),
        formats: z.array(z.string()),
      }),
    ),
  })
  .meta({ id: 'Open311Discovery' });
type Discovery = z.infer<typeof discovery>;

@Controller('open311/v2')
export class ReadDiscoveryController {
  constructor(
    private readonly database: Database,
    private readonly catalogue: Catalogue,
    @Inject(OPEN311_CONFIG) private readonly config: Open311Config,
  ) {}

  /** Open311 Service Discovery: where the endpoint is, and since when its services are as they are (`changeset`). */
  @Get('discovery.:format')
  @Public()
  @AnswersOpen311(discovery, ({ endpoints, ...rest }) => ({
    discovery: {
      ...rest,
      endpoints: { endpoint: endpoints.map((one) => ({ ...one, formats: { format: one.formats } })) },
    },
  }))
  @Refuses(referenceRefusals)
  async read(@Req() request: Request): Promise<Discovery> {
    const { OPEN311_URL, OPEN311_TYPE, OPEN311_CONTACT, OPEN311_KEY_SERVICE } = this.config;
    const changeset = w3c(await this.shownSince((await this.catalogue.published()).version));
    return {
      changeset,
      contact: OPEN311_CONTACT,
      key_service: OPEN311_KEY_SERVICE,
      endpoints: [
        {
          specification: 'http://wiki.open311.org/GeoReport_v2',
          url: OPEN311_URL ?? addressAsked(request),
          changeset,
          type: OPEN311_TYPE,
          formats: Object.values(formats).map((type) => type.split(';', 1)[0]!),
        },
      ],
    };
  }

  /** The same for every replica: the first that shows a version of the catalogue notes when. */
  private async shownSince(version: number): Promise<Date> {
    await this.database.query('INSERT INTO open311_changeset (catalogue_version) VALUES ($1) ON CONFLICT DO NOTHING', [
      version,
    ]);
    const [noted] = await this.database.query<{ since: Date }>(
      'SELECT shown_since AS since FROM open311_changeset WHERE catalogue_version = $1',
      [version],
    );
    return noted!.since;
  }
}

/** As the gateway says it was asked. */
function addressAsked(request: Request): string {
  const protocol = request.header('x-forwarded-proto') ?? request.protocol;
  const host = request.header('x-forwarded-host') ?? request.header('host') ?? '';
  return `${protocol}://${host}/open311/v2`;
}
