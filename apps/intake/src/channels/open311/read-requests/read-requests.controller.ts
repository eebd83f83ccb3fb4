import { Controller, Get, Inject, Param, Query, Req } from '@nestjs/common';
import { Public } from '#access';
import { parseRequest } from '#custody';
import { Refuses } from '#endpoint';
import { CLOCK, type Clock, Refused } from '#primitives';
import { Catalogue, referenceRefusals, Units } from '#reference-copy';
import type { Request } from 'express';
import { z } from 'zod';
import { AnswersOpen311 } from '../answers-open311.js';
import { Jurisdictions } from '../jurisdictions.js';
import { OPEN311_CONFIG, type Open311Config } from '../open311-settings.js';
import { refuse } from '../open311.refusals.js';
import { Open311Requests } from './open311-requests.js';
import { RequestsQuery, spanOf } from './requests-query.js';
import { type RequestOnFile, type ServiceRequest, serviceRequestOf, serviceRequests } from './service-request.js';

const idOfToken = z.array(z.object({ service_request_id: z.string(), token: z.string() })).meta({ id: 'Open311Token' });

const inElements = (requests: readonly object[]) => ({ service_requests: { request: requests } });

@Controller('open311/v2')
export class ReadRequestsController {
  constructor(
    private readonly requests: Open311Requests,
    private readonly catalogue: Catalogue,
    private readonly units: Units,
    private readonly jurisdictions: Jurisdictions,
    @Inject(OPEN311_CONFIG) private readonly config: Open311Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** GeoReport v2, GET Service Requests: the latest first; by id, or by category, time and status, a page at a time. */
  @Get('requests.:format')
  @Public()
  @AnswersOpen311(serviceRequests, inElements)
  @Refuses(refuse, 'OPEN311.SPAN_TOO_LONG')
  @Refuses(referenceRefusals)
  async list(@Req() { query }: Request): Promise<ServiceRequest[]> {
    const sent = Object.fromEntries(Object.entries(query).filter(([, value]) => value !== ''));
    const asked = parseRequest(RequestsQuery, sent);
    const prefix = await this.jurisdictions.prefixOf(asked.jurisdiction_id);
    if (asked.service_request_id) return this.shown(await this.requests.byNumber(asked.service_request_id, prefix));
    const span = spanOf(asked, this.clock.now());
    if ('refusal' in span) throw new Refused(span.refusal);
    const { status = [], page, page_size: limit } = asked;
    return this.shown(
      await this.requests.list({
        ...{ prefix, ...span, limit, offset: (page - 1) * limit, subcategories: asked.service_code },
        open: new Set(status).size === 1 ? status[0] === 'open' : undefined,
      }),
    );
  }

  /** GeoReport v2, GET Service Request: one that was reported through Open311, as far as everybody may know of it. */
  @Get('requests/:service_request_id.:format')
  @Public()
  @AnswersOpen311(serviceRequests, inElements)
  @Refuses(refuse, 'OPEN311.REQUEST_UNKNOWN')
  @Refuses(referenceRefusals)
  async read(
    @Param('service_request_id') number: string,
    @Query('jurisdiction_id') jurisdiction: unknown,
  ): Promise<ServiceRequest[]> {
    const found = await this.requests.byNumber([number], await this.jurisdictions.prefixOf(jurisdiction));
    if (found.length === 0) throw new Refused(refuse('OPEN311.REQUEST_UNKNOWN'));
    return this.shown(found);
  }

  /** GeoReport v2, GET service_request_id from a token: ids are given at once, so that an id is its own token. */
  @Get('tokens/:token.:format')
  @Public()
  @AnswersOpen311(idOfToken, inElements)
  @Refuses(refuse, 'OPEN311.TOKEN_UNKNOWN')
  async token(
    @Param('token') token: string,
    @Query('jurisdiction_id') jurisdiction: unknown,
  ): Promise<z.infer<typeof idOfToken>> {
    const found = await this.requests.byNumber([token], await this.jurisdictions.prefixOf(jurisdiction));
    if (found.length === 0) throw new Refused(refuse('OPEN311.TOKEN_UNKNOWN'));
    return [{ service_request_id: token, token }];
  }

  private async shown(found: readonly RequestOnFile[]): Promise<ServiceRequest[]> {
    const catalogue = await this.catalogue.current();
    const units = await this.units.all();
    const decimals = this.config.OPEN311_DECIMALS;
    return found.map((one) =>
      serviceRequestOf(one, { item: one.subcategory ? catalogue.find(one.subcategory) : undefined, units, decimals }),
    );
  }
}
