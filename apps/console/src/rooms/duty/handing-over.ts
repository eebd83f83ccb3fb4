/** Of the roster, what handing over goes by. */
interface Shift {
  readonly shiftId: string;
  readonly role: string;
  readonly person: string;
  readonly startsAt: string;
  readonly endsAt: string;
}
interface Handover {
  readonly role: string;
  readonly outgoing: string;
  readonly handedOverAt: string;
  readonly recalledAt: string | null;
}

/** People come early and stay late: around a shift, its holder may take over or hand over so much longer. */
export const slack = 2 * 3_600_000;

/**
 * The shift that somebody may hand over now, as the registry will find it: of several, the one that began last.
 * Undefined when they have none, or have handed it over.
 */
export function shiftToHandOver<S extends Shift>(
  shifts: readonly S[],
  handovers: readonly Handover[],
  person: string,
  now: number,
): S | undefined {
  const mine = shifts
    .filter((shift) => shift.person === person)
    .filter(({ startsAt, endsAt }) => Date.parse(startsAt) <= now && now <= Date.parse(endsAt) + slack)
    .sort((a, b) => Date.parse(b.startsAt) - Date.parse(a.startsAt))[0];
  const isHandedOver = handovers.some(
    ({ role, outgoing, handedOverAt, recalledAt }) =>
      mine?.role === role && outgoing === person && recalledAt === null && handedOverAt >= mine.startsAt,
  );
  return isHandedOver ? undefined : mine;
}

/** Who may take a shift over now: on the roster of the same desk, from a while before they begin until they end. */
export function whoMayTakeOver(shifts: readonly Shift[], from: Shift, now: number): string[] {
  const others = shifts.filter(
    ({ role, person, startsAt, endsAt }) =>
      role === from.role && person !== from.person && Date.parse(startsAt) - slack <= now && now < Date.parse(endsAt),
  );
  return [...new Set(others.map(({ person }) => person))];
}
