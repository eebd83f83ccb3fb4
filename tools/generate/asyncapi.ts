import {
  envelopeSchema,
  type EventDefinition,
  eventDefinitions,
  goldenEvent,
  routes,
  type EventType,
  topics,
} from '#contracts';
import { z } from 'zod';

const jsonSchema = (schema: z.ZodType) => z.toJSONSchema(schema, { unrepresentable: 'any' });

/** The AsyncAPI 3.0 document of all topics and events. */
export function asyncApi(): object {
  const definitions = Object.values(eventDefinitions) as EventDefinition[];
  const on = (topic: string) =>
    definitions.filter(({ aggregate }) => (routes[aggregate] as readonly string[]).includes(topic));
  return {
    asyncapi: '3.0.0',
    info: {
      title: 'Grid Dispatch events',
      version: '1',
      description:
        'CloudEvents 1.0, structured JSON, as RFC 8785 canonical bytes. Lifecycle events carry incidentversion, ' +
        'contiguous across services, the stage after the step and the service that has custody from then on.',
    },
    defaultContentType: 'application/cloudevents+json',
    channels: Object.fromEntries(
      topics.map(({ name, holds, partitions, cleanup }) => [
        name,
        {
          address: name,
          description: holds,
          messages: Object.fromEntries(on(name).map(({ type }) => [type, { $ref: `#/components/messages/${type}` }])),
          bindings: {
            kafka: {
              topic: name,
              partitions,
              topicConfiguration: { 'cleanup.policy': [cleanup === 'compact' ? 'compact' : 'delete'] },
            },
          },
        },
      ]),
    ),
    operations: Object.fromEntries(
      topics
        .filter(({ name }) => on(name).length > 0)
        .map(({ name }) => [`publish ${name}`, { action: 'send', channel: { $ref: `#/channels/${name}` } }]),
    ),
    components: {
      messages: Object.fromEntries(
        definitions.map(({ type, title, data }) => [
          type,
          {
            name: type,
            title: `${title.zh} ${title.en}`,
            payload: { allOf: [{ $ref: '#/components/schemas/Envelope' }, { properties: { data: jsonSchema(data) } }] },
            examples: [{ payload: goldenEvent(type as EventType) }],
          },
        ]),
      ),
      schemas: { Envelope: jsonSchema(envelopeSchema) },
    },
  };
}
