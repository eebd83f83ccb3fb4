import type { ReadEntry } from '../../../parts/proof/prove-entries.js';

/** What an entry says of itself, as far as it does: the trail keeps whatever it received. */
export interface Envelope {
  readonly type: string | undefined;
  readonly subject: string | undefined;
  readonly time: string | undefined;
  readonly actor: string | undefined;
  readonly actorunit: string | undefined;
  readonly actorrole: string | undefined;
  readonly actorfor: string | undefined;
  readonly stage: string | undefined;
  readonly version: number | undefined;
  readonly incidentId: string | undefined;
  readonly data: unknown;
}

/** Whoever acts so is no colleague with a name. */
export const isNobodysPost = (role: string | undefined): boolean =>
  role !== undefined && ['resident', 'machine', 'display'].includes(role);

const idForm = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

export function envelopeOf({ event }: Pick<ReadEntry, 'event'>): Envelope {
  const said: Record<string, unknown> = typeof event === 'object' && event !== null ? { ...event } : {};
  const text = (name: string): string | undefined => (typeof said[name] === 'string' ? said[name] : undefined);
  const [type, subject, time] = [text('type'), text('subject'), text('time')];
  const isTime = time !== undefined && !Number.isNaN(Date.parse(time));
  const about = type?.startsWith('incident.')
    ? subject
    : (said['data'] as { incidentId?: unknown } | null | undefined)?.incidentId;
  return {
    type,
    subject,
    time: isTime ? time : undefined,
    actor: text('actor'),
    actorunit: text('actorunit'),
    actorrole: text('actorrole'),
    actorfor: text('actorfor'),
    stage: text('stage'),
    version: typeof said['incidentversion'] === 'number' ? said['incidentversion'] : undefined,
    incidentId: typeof about === 'string' && idForm.test(about) ? about : undefined,
    data: said['data'],
  };
}
