import { type Room, roomsOfIncident } from '#access';
import { type IncidentView, neverHeardOf } from './incident-view.js';

/** That an incident's view changed, and who is to hear of it. */
export interface IncidentChange {
  readonly incidentId: string;
  readonly version: number;
  /** The rooms it is in now. */
  readonly rooms: readonly Room[];
  /** The rooms it was in before and has left: whoever is in no other loses sight of it. */
  readonly leftRooms: readonly Room[];
}

export function changeBetween(before: IncidentView | undefined, after: IncidentView): IncidentChange {
  const rooms = roomsOfIncident(after.scope);
  const roomsBefore = roomsOfIncident((before ?? neverHeardOf(after.incidentId, after.updatedAt)).scope);
  return {
    incidentId: after.incidentId,
    version: after.version,
    rooms,
    leftRooms: roomsBefore.filter((room) => !rooms.includes(room)),
  };
}
