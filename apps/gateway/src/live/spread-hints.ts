import type { LiveHint } from '#contracts';
import type { ChangedHint } from './live-protocol.js';

/**
 * Which socket gets which hints: one for each incident it is in a room with, or has just lost sight of.
 * `membersOf`: the sockets in a room.
 */
export function spreadHints(
  hints: readonly LiveHint[],
  membersOf: (room: string) => ReadonlySet<string> | undefined,
): ReadonlyMap<string, readonly ChangedHint[]> {
  const bySocket = new Map<string, ChangedHint[]>();
  const tell = (socket: string, hint: ChangedHint): void => {
    const told = bySocket.get(socket);
    if (told) told.push(hint);
    else bySocket.set(socket, [hint]);
  };
  const inAny = (rooms: readonly string[]) => new Set(rooms.flatMap((room) => [...(membersOf(room) ?? [])]));
  for (const { incidentId, incidentVersion, rooms, leftRooms } of hints) {
    const seeing = inAny(rooms);
    for (const socket of seeing) tell(socket, { incidentId, incidentVersion });
    for (const socket of inAny(leftRooms)) if (!seeing.has(socket)) tell(socket, { incidentId, left: true });
  }
  return bySocket;
}
