import { figureRoom } from '#access';
import type { LiveHint } from '#contracts';

/** Milliseconds in which it gathers that figures have changed: nobody reads them more often. */
const gathering = 1_000;

type MembersOf = (room: string) => ReadonlySet<string> | undefined;

/** Tells sockets that figures they may read are others now: each once a second at the most, and not for which incident. */
export class FigureHints {
  private readonly toTell = new Set<string>();
  private telling: NodeJS.Timeout | undefined;

  constructor(private readonly tell: (socket: string) => void) {}

  about(hints: readonly LiveHint[], membersOf: MembersOf): void {
    for (const socket of whoCountsThem(hints, membersOf)) this.toTell.add(socket);
    if (this.toTell.size > 0) this.telling ??= setTimeout(() => this.tellAll(), gathering).unref();
  }

  private tellAll(): void {
    this.telling = undefined;
    for (const socket of this.toTell) this.tell(socket);
    this.toTell.clear();
  }
}

/** The sockets that show figures in which one of these incidents counts, or counted. */
export const whoCountsThem = (hints: readonly LiveHint[], membersOf: MembersOf): ReadonlySet<string> => {
  const touched = new Set(hints.flatMap(({ rooms, leftRooms }) => [...rooms, ...leftRooms]));
  return new Set([...touched].flatMap((room) => [...(membersOf(figureRoom(room)) ?? [])]));
};
