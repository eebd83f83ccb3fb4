/** What an event refers to and does not say itself. */
export interface NamedIn {
  /** Ids of people, to be asked for their names. */
  readonly people: readonly string[];
  /** Codes of units, departments and grids. */
  readonly units: readonly string[];
}

const personFields = new Set([
  ...['actor', 'actorfor', 'person', 'handler', 'handlers', 'worker', 'inspector', 'requestedBy', 'approvedBy', 'by'],
  ...['outgoing', 'incoming'],
]);
const unitForm = /^(\d{12}|\d{15}|D\d{6}-[a-z_]+)$/;
const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** Whom and which units these events name, each once; of anything, however deep. */
export function namedIn(events: readonly unknown[]): NamedIn {
  const people = new Set<string>();
  const units = new Set<string>();
  const look = (field: string, value: unknown): void => {
    if (typeof value === 'string') {
      if (unitForm.test(value)) units.add(value);
      else if (personFields.has(field) && idForm.test(value)) people.add(value);
    } else if (Array.isArray(value)) {
      for (const one of value) look(field, one);
    } else if (typeof value === 'object' && value !== null) {
      for (const [name, one] of Object.entries(value)) look(name, one);
    }
  };
  for (const event of events) look('', event);
  return { people: [...people], units: [...units] };
}
