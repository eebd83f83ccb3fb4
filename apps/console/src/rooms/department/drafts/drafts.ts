/** A photo or file that was uploaded already: with its receipt it can be handed in later. */
export interface UploadedFile {
  readonly receipt: string;
  readonly name: string;
}

/** What a person says with a step, as the form has it. */
export type Values = Readonly<Record<string, string | readonly UploadedFile[] | undefined>>;

/** What was typed and not sent. */
export interface Draft {
  readonly values: Values;
  /** The idempotency key of what was last tried to be sent, as it is: sent again, it is taken once. */
  readonly key?: string;
  /** ms */
  readonly at: number;
}

type Keeper = Pick<Storage, 'getItem' | 'setItem' | 'removeItem' | 'key' | 'length'>;

const day = 24 * 3_600_000;
/** How long what somebody typed is kept on their machine. */
const keptFor = 14 * day;
const prefix = 'draft';

/** 草稿: what one person typed for an incident, on this machine, until it is sent: a reload loses nothing. */
export class Drafts {
  constructor(
    private readonly person: string,
    private readonly keeper: Keeper,
    private readonly now: () => number,
  ) {}

  read(incidentId: string, step: string): Draft | undefined {
    return read(this.keeper.getItem(this.nameOf(incidentId, step)));
  }

  keep(incidentId: string, step: string, { values, key }: Omit<Draft, 'at'>): void {
    const isEmpty = Object.values(values).every((value) => value === undefined || value.length === 0);
    if (isEmpty) return this.drop(incidentId, step);
    const draft: Draft = { values, ...(key !== undefined && { key }), at: this.now() };
    try {
      this.keeper.setItem(this.nameOf(incidentId, step), JSON.stringify(draft));
    } catch {
      // No room on this machine: what is typed lives as long as the page.
    }
  }

  drop(incidentId: string, step: string): void {
    this.keeper.removeItem(this.nameOf(incidentId, step));
  }

  /** The steps of an incident for which something is kept. */
  stepsOf(incidentId: string): string[] {
    const start = this.nameOf(incidentId, '');
    return this.names()
      .filter((name) => name.startsWith(start))
      .map((name) => name.slice(start.length));
  }

  /** Throws away what is too old, whoever typed it: machines are shared. */
  forgetOld(): void {
    for (const name of this.names()) {
      const draft = read(this.keeper.getItem(name));
      if (!draft || draft.at < this.now() - keptFor) this.keeper.removeItem(name);
    }
  }

  private names(): string[] {
    const names = Array.from({ length: this.keeper.length }, (_, nth) => this.keeper.key(nth));
    return names.filter((name): name is string => name?.startsWith(`${prefix}/`) ?? false);
  }

  private nameOf(incidentId: string, step: string): string {
    return `${prefix}/${this.person}/${incidentId}/${step}`;
  }
}

function read(stored: string | null): Draft | undefined {
  if (stored === null) return undefined;
  try {
    const draft = JSON.parse(stored) as Partial<Draft>;
    return draft.values && typeof draft.at === 'number' ? (draft as Draft) : undefined;
  } catch {
    return undefined;
  }
}
