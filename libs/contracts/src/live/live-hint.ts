import { z } from 'zod';
import { uuid } from '../incident/parts.js';

/**
 * What the casebook tells the gateways over Redis after a commit: which incident went on to which version, the rooms
 * it is in now, and those it left with this change. Ids only. A hint may get lost; the change feed has it all.
 */
export const liveHint = z.strictObject({
  incidentId: uuid,
  incidentVersion: z.int().positive(),
  rooms: z.array(z.string()),
  leftRooms: z.array(z.string()),
});
export type LiveHint = z.infer<typeof liveHint>;

/** The name under which hints travel between the servers. */
export const liveHintsMessage = 'hints';

/** Put before the channels' names on Redis, where nothing else is said. */
export const defaultLiveChannel = 'grid-dispatch.live';
