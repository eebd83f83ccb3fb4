import type { IncidentEvent } from '#contracts';
import type { EntityManager } from 'typeorm';
import type { ConsumedMessage } from '../consumer/consumed-message.js';

/** Why an incident's later events wait: behind an open dead letter, or for a version that has not come yet. */
export type Parking = 'BLOCKED' | 'WAITING';

/** Which of these incidents have events waiting or must have them wait. */
export async function parkedIncidents(
  manager: EntityManager,
  consumer: string,
  incidents: readonly string[],
): Promise<Map<string, Parking>> {
  if (incidents.length === 0) return new Map();
  const rows: { incident_id: string; parking: Parking }[] = await manager.query(
    `SELECT incident_id, 'WAITING' AS parking FROM parked_event WHERE consumer = $1 AND incident_id = ANY($2::uuid[])
     UNION SELECT incident_id, 'BLOCKED' FROM dead_letter
     WHERE consumer = $1 AND incident_id = ANY($2::uuid[]) AND blocking AND status = 'OPEN' ORDER BY parking DESC`,
    [consumer, incidents],
  );
  // BLOCKED sorts after WAITING here and so wins.
  return new Map(rows.map(({ incident_id, parking }) => [incident_id, parking]));
}

/** Lets an event wait. False when another one of the same version waits already. */
export async function parkEvent(
  manager: EntityManager,
  consumer: string,
  message: ConsumedMessage,
  event: IncidentEvent,
): Promise<boolean> {
  const parked: unknown[] = await manager.query(
    `INSERT INTO parked_event (incident_id, incident_version, consumer, topic, partition, "offset", bytes)
     VALUES ($1, $2, $3, $4, $5, $6, $7) ON CONFLICT DO NOTHING RETURNING incident_id`,
    [event.subject, event.incidentversion, consumer, message.topic, message.partition, message.offset, message.value],
  );
  return parked.length > 0;
}

interface ParkedRow {
  topic: string;
  partition: number;
  offset: string;
  bytes: Buffer;
}

const asConsumed = (incident: string, { topic, partition, offset, bytes }: ParkedRow): ConsumedMessage => ({
  topic,
  partition,
  offset,
  key: incident,
  value: bytes,
});

/** Takes the parked event of exactly this version out, if it is there. */
export async function takeParked(
  manager: EntityManager,
  consumer: string,
  incident: string,
  version: number,
): Promise<ConsumedMessage | undefined> {
  const [rows]: [ParkedRow[], number] = await manager.query(
    `DELETE FROM parked_event WHERE consumer = $1 AND incident_id = $2 AND incident_version = $3
     RETURNING topic, partition, "offset", bytes`,
    [consumer, incident, version],
  );
  return rows[0] && asConsumed(incident, rows[0]);
}

/** Takes out the parked events that the incident has gone on without: their version was skipped, on the record. */
export async function takeOvertaken(
  manager: EntityManager,
  consumer: string,
  incident: string,
  version: number,
): Promise<ConsumedMessage[]> {
  const [rows]: [ParkedRow[], number] = await manager.query(
    `DELETE FROM parked_event WHERE consumer = $1 AND incident_id = $2 AND incident_version <= $3
     RETURNING topic, partition, "offset", bytes`,
    [consumer, incident, version],
  );
  return rows.map((row) => asConsumed(incident, row));
}
