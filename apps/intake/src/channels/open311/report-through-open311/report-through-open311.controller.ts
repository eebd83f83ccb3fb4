import { Body, Controller, Inject, Post, Req } from '@nestjs/common';
import { type AccessRequest, accessRefusals, IdentifiedBy, Permission } from '#access';
import { custodyRefusals, parseRequest } from '#custody';
import { Refuses } from '#endpoint';
import { CLOCK, type Clock, newId, Refused } from '#primitives';
import { Catalogue, referenceRefusals } from '#reference-copy';
import { z } from 'zod';
import { refuse as refuseReport } from '../../../domain/intake.refusals.js';
import { Reporters } from '../../../persistence/reporters.js';
import { Reporting } from '../../reporting.js';
import { AnswersOpen311 } from '../answers-open311.js';
import { ApiKeys } from '../api-keys/api-keys.js';
import { ATTRIBUTE_DEFINITIONS, type AttributeDefinitions } from '../attributes/attribute-definitions.js';
import { type Form, readAttributes } from '../attributes/read-attributes.js';
import { Jurisdictions } from '../jurisdictions.js';
import { OPEN311_CONFIG, type Open311Config } from '../open311-settings.js';
import { refuse } from '../open311.refusals.js';
import { Open311Requests } from '../read-requests/open311-requests.js';
import { noticeOf } from '../read-services/service.js';
import { reportCall } from './report-call.js';
import { ReportThroughOpen311 } from './report-through-open311.command.js';
import { decideReportThroughOpen311 } from './report-through-open311.decide.js';
import { nameOf, textOf } from './what-was-said.js';

const requestTaken = z
  .array(z.object({ service_request_id: z.string(), service_notice: z.string(), account_id: z.null() }))
  .meta({ id: 'Open311RequestTaken' });

@Controller('open311/v2')
export class ReportThroughOpen311Controller {
  constructor(
    private readonly reporting: Reporting,
    private readonly reporters: Reporters,
    private readonly requests: Open311Requests,
    private readonly keys: ApiKeys,
    private readonly catalogue: Catalogue,
    private readonly jurisdictions: Jurisdictions,
    @Inject(ATTRIBUTE_DEFINITIONS) private readonly definitions: AttributeDefinitions,
    @Inject(OPEN311_CONFIG) private readonly config: Open311Config,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /**
   * GeoReport v2, POST Service Request: a form, with `api_key`; `lat` and `long` in WGS-84 unless the key says otherwise.
   * The same report by the same key within some minutes is one.
   */
  @Post('requests.:format')
  @Permission('incident.report-through-open311')
  @IdentifiedBy(ApiKeys)
  @AnswersOpen311(requestTaken, (requests) => ({ service_requests: { request: requests } }))
  @Refuses(
    refuse,
    'OPEN311.API_KEY_MISSING',
    'OPEN311.API_KEY_INVALID',
    'OPEN311.SERVICE_UNKNOWN',
    'OPEN311.JURISDICTION_ELSEWHERE',
    'OPEN311.ATTRIBUTE_MISSING',
    'OPEN311.ATTRIBUTE_INVALID',
  )
  @Refuses(refuseReport, 'REPORT.OUTSIDE_COUNTY')
  @Refuses(accessRefusals, 'ACCESS.OUT_OF_SCOPE')
  @Refuses(custodyRefusals, 'IDEMPOTENCY.IN_PROGRESS', 'IDEMPOTENCY.KEY_REUSED')
  @Refuses(referenceRefusals)
  async report(@Req() request: AccessRequest, @Body() body: Form = {}): Promise<z.infer<typeof requestTaken>> {
    const form: Form = { ...(request.query as Form), ...body };
    const at = this.clock.now();
    const call = reportCall(request, form, { at, minutes: this.config.OPEN311_SAME_REPORT_MINUTES });
    const command = parseRequest(ReportThroughOpen311, withoutEmpty(form));
    const read = readAttributes(this.definitions.get(command.service_code) ?? [], form);
    if ('refusal' in read) throw new Refused(read.refusal);
    const jurisdiction = await this.jurisdictions.prefixOf(command.jurisdiction_id);
    const { datum = 'WGS84' } = (await this.keys.find(call.who.person)) ?? {};

    const party = command.phone === undefined ? null : newId();
    const reporter =
      party && command.phone !== undefined
        ? this.reporters.take({ party, name: nameOf(command), phone: command.phone, confidential: false })
        : undefined;
    let number = '';
    const taken = await this.reporting.report(
      call,
      {
        point: { lng: command.long, lat: command.lat, datum },
        evidence: [],
        needsPhoto: false,
        texts: { text: textOf(command, read.lines), address: command.address_string },
        alongside: async ({ manager, at: requestedAt }, incidentId) => {
          await reporter?.keep(manager, incidentId);
          await this.requests.keep(manager, { number, incidentId, keyId: call.who.person, requestedAt });
        },
      },
      ({ texts, ...context }) => {
        ({ number } = context);
        return decideReportThroughOpen311(command, { ...context, party, ...texts, jurisdiction });
      },
    );
    const item = (await this.catalogue.current()).find(command.service_code);
    const receipt = taken.receiptNumber && `回执号 Receipt number: ${taken.receiptNumber}`;
    const notice = [item && noticeOf(item), receipt].filter(Boolean).join(' ');
    return [{ service_request_id: taken.number, service_notice: notice, account_id: null }];
  }
}

/** An optional argument that is empty was not sent (GeoReport v2, Optional Arguments). */
const withoutEmpty = (form: Form): Form => Object.fromEntries(Object.entries(form).filter(([, value]) => value !== ''));
