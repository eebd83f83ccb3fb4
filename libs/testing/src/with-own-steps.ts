import type { IncidentEvent } from '#contracts';
import type { IncidentStory } from './story.js';
import type { TestService } from './test-service.js';

/**
 * Takes the steps that the service under test has taken into the story, for others to go on from there: a custodian
 * never learns of its own steps from the topic.
 */
export async function withOwnSteps({ database }: TestService, told: IncidentStory): Promise<IncidentStory> {
  const rows = await database.query<{ payload: Buffer }>(
    "SELECT payload FROM outbox WHERE aggregatetype = 'incident' AND aggregateid = $1 ORDER BY position",
    [told.incidentId],
  );
  for (const { payload: bytes } of rows) {
    const event = JSON.parse(bytes.toString()) as IncidentEvent;
    if (event.incidentversion === told.version + 1) told.events.push({ event, bytes });
  }
  return told;
}
