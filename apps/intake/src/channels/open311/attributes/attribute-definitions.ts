import { readFileSync } from 'node:fs';
import { subcategoryCode } from '#contracts';
import { z } from 'zod';

const attribute = z
  .strictObject({
    /** False: it only tells people something. */
    variable: z.boolean().default(true),
    code: z.string().regex(/^\w{1,50}$/),
    datatype: z.enum(['string', 'number', 'datetime', 'text', 'singlevaluelist', 'multivaluelist']),
    required: z.boolean().default(false),
    datatype_description: z.string().nullable().default(null),
    description: z.string().min(1),
    values: z.array(z.strictObject({ key: z.string().min(1), name: z.string().min(1) })).optional(),
  })
  .refine(({ datatype, values = [] }) => datatype.endsWith('list') === values.length > 0, {
    message: 'a list has values, and nothing else has',
  });
export type Attribute = Readonly<z.infer<typeof attribute>>;

const attributesFile = z.array(
  z.strictObject({
    service_code: subcategoryCode,
    attributes: z
      .array(attribute)
      .min(1)
      .refine((all) => new Set(all.map(({ code }) => code)).size === all.length, 'a code occurs twice'),
  }),
);

/** What is asked beyond the specification’s own fields, by subcategory, in the order in which it is asked. */
export type AttributeDefinitions = ReadonlyMap<string, readonly Attribute[]>;

/** Nest injection token of the {@link AttributeDefinitions}. */
export const ATTRIBUTE_DEFINITIONS = Symbol('AttributeDefinitions');

/** From the file of the setting; none without one. Throws what is wrong with it: the service does not start then. */
export function attributeDefinitions(path: string | undefined): AttributeDefinitions {
  if (path === undefined) return new Map();
  const services = attributesFile.parse(JSON.parse(readFileSync(path, 'utf8')));
  return new Map(services.map(({ service_code, attributes }) => [service_code, attributes]));
}
