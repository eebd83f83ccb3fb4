import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { Public } from '#access';
import { Refuses } from '#endpoint';
import { Refused } from '#primitives';
import { Catalogue, referenceRefusals } from '#reference-copy';
import { z } from 'zod';
import { AnswersOpen311 } from '../answers-open311.js';
import { ATTRIBUTE_DEFINITIONS, type AttributeDefinitions } from '../attributes/attribute-definitions.js';
import { Jurisdictions } from '../jurisdictions.js';
import { refuse } from '../open311.refusals.js';
import { type ServiceList, serviceList, serviceOf } from './service.js';

const serviceDefinition = z
  .object({
    service_code: z.string(),
    attributes: z.array(
      z.object({
        variable: z.boolean(),
        code: z.string(),
        datatype: z.string(),
        required: z.boolean(),
        datatype_description: z.string().nullable(),
        order: z.int().min(1),
        description: z.string(),
        values: z.array(z.object({ key: z.string(), name: z.string() })).optional(),
      }),
    ),
  })
  .meta({ id: 'Open311ServiceDefinition' });
type ServiceDefinition = z.infer<typeof serviceDefinition>;

@Controller('open311/v2')
export class ReadServicesController {
  constructor(
    private readonly catalogue: Catalogue,
    private readonly jurisdictions: Jurisdictions,
    @Inject(ATTRIBUTE_DEFINITIONS) private readonly definitions: AttributeDefinitions,
  ) {}

  /** GeoReport v2, GET Service List: the subcategories of the catalogue in force, the same for every county. */
  @Get('services.:format')
  @Public()
  @AnswersOpen311(serviceList, (services) => ({ services: { service: services } }))
  @Refuses(referenceRefusals)
  async list(@Query('jurisdiction_id') jurisdiction: unknown): Promise<ServiceList> {
    await this.jurisdictions.prefixOf(jurisdiction);
    const { items } = await this.catalogue.published();
    return items.map((item) => serviceOf(item, this.definitions.has(item.code)));
  }

  /** GeoReport v2, GET Service Definition: what else is asked about a subcategory; nothing where `metadata` is false. */
  @Get('services/:service_code.:format')
  @Public()
  @AnswersOpen311(serviceDefinition, inElements)
  @Refuses(refuse, 'OPEN311.SERVICE_UNKNOWN')
  @Refuses(referenceRefusals)
  async define(
    @Param('service_code') code: string,
    @Query('jurisdiction_id') jurisdiction: unknown,
  ): Promise<ServiceDefinition> {
    await this.jurisdictions.prefixOf(jurisdiction);
    if (!(await this.catalogue.current()).find(code)) throw new Refused(refuse('OPEN311.SERVICE_UNKNOWN'));
    const attributes = (this.definitions.get(code) ?? []).map(({ values, ...attribute }, nth) => ({
      variable: attribute.variable,
      code: attribute.code,
      datatype: attribute.datatype,
      required: attribute.required,
      datatype_description: attribute.datatype_description,
      order: nth + 1,
      description: attribute.description,
      ...(values && { values }),
    }));
    return { service_code: code, attributes };
  }
}

/** Hoisted: the decorator above needs it before the file has run to its end. */
function inElements({ service_code, attributes }: { service_code: string; attributes: readonly object[] }): object {
  const attribute = attributes.map((one) => {
    const { values, ...rest } = one as { values?: readonly object[] };
    return { ...rest, ...(values && { values: { value: values } }) };
  });
  return { service_definition: { service_code, attributes: { attribute } } };
}
