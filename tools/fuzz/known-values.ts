import { randomBytes } from 'node:crypto';

/** How many values of each kind are remembered: new ones replace old ones. */
const most = 400;

/** What goes into a property of this name; undefined where nothing personal does. */
export interface Planted {
  for(property: string): string | undefined;
}

/**
 * Personal values that nobody has but this run: planted where a report or a command takes personal data, and looked
 * for everywhere else.
 */
export class PlantedValues implements Planted {
  readonly nonce = `zq${randomBytes(6).toString('hex')}`;
  readonly phone = `19${String(randomBytes(6).readUIntBE(0, 6) % 1_000_000_000).padStart(9, '0')}`;

  get needles(): readonly string[] {
    return [this.nonce, this.phone];
  }

  /** Personal by the name of its property: nothing else is planted, so that a refusal may repeat what was sent. */
  for(property: string): string | undefined {
    if (property === 'phone') return this.phone;
    return personal.has(property) ? `演练${this.nonce}` : undefined;
  }

  /** What is planted at one service: a name is personal at intake; elsewhere it is a unit's, a grid's or a view's. */
  at(service: string): Planted {
    return { for: (property) => (property === 'name' && service !== 'intake' ? undefined : this.for(property)) };
  }
}

const personal = new Set([
  ...['name', 'text', 'address', 'note', 'reason', 'opinion', 'result', 'explanation', 'legalGround', 'content'],
]);

/** Real values that the platform has answered, by the name of the property or parameter that takes them. */
export class KnownValues {
  private readonly lists = new Map<string, string[]>();
  /** The version seen last, by incident. */
  readonly versions = new Map<string, number>();

  learn(name: string, value: string): void {
    const list = this.lists.get(name) ?? [];
    if (list.includes(value)) return;
    if (list.length >= most) list.shift();
    list.push(value);
    this.lists.set(name, list);
  }

  of(name: string): readonly string[] {
    return this.lists.get(aliases[name] ?? name) ?? [];
  }

  /** Picks up ids, codes and receipts anywhere in an answer. */
  learnFrom(body: unknown): void {
    if (Array.isArray(body)) for (const item of body.slice(0, 20)) this.learnFrom(item);
    if (typeof body !== 'object' || body === null || Array.isArray(body)) return;
    const { incidentId, incidentVersion } = body as Record<string, unknown>;
    if (typeof incidentId === 'string' && typeof incidentVersion === 'number') {
      this.versions.set(incidentId, incidentVersion);
    }
    for (const [name, value] of Object.entries(body)) {
      if (typeof value === 'string' && learnt.has(name)) this.learn(name, value);
      else if (typeof value === 'object') this.learnFrom(value);
    }
  }
}

// Never people: whoever can be locked or signed out would be one of ours.
const learnt = new Set([
  'incidentId',
  'evidenceId',
  'textId',
  'receipt',
  'receiptNumber',
  'draftId',
  'code',
  'subcategory',
  'next',
  'grid',
]);

const aliases: Readonly<Record<string, string>> = {
  textIds: 'textId',
  evidence: 'receipt',
  before: 'receipt',
  after: 'receipt',
  leadUnit: 'department',
  suggestedUnit: 'department',
  coUnits: 'department',
  unit: 'department',
  // Only receipts are asked for by a number.
  number: 'receiptNumber',
};
