import type { FrozenRequest, OutboxItem, OutboxPhoto, PhotoRole } from './outbox-item.js';

/** Why an item can’t go out yet: something of it is missing, or the report before it is not through. */
export type NotReady = 'incomplete' | 'waits-for-report';

interface Beside {
  /** Its own photos, and those of the report it belongs to. */
  readonly photos: readonly OutboxPhoto[];
  /** The report that it was said with, where that has not been an incident before. */
  readonly report: OutboxItem | undefined;
  /** What the platform’s clock showed when the phone’s showed this: a phone’s may be wrong. */
  readonly platformTime: (own: number) => number;
}

/** The request that says to the platform what the item says. Photos are cited by their receipts: they go first. */
export function requestOf(item: OutboxItem, { photos, report, platformTime }: Beside): FrozenRequest | NotReady {
  const { what } = item;
  const receipts = (...roles: PhotoRole[]): string[] =>
    photos.flatMap(({ role, receipt }) => (roles.includes(role) && receipt !== null ? [receipt] : []));
  /** 发现时间: when the first photo of it was taken; when they said it, where there is none. */
  const seenAt = (...roles: PhotoRole[]): string => {
    const first = photos.find(({ role }) => roles.includes(role))?.takenAt ?? item.saidAt ?? item.begunAt;
    return new Date(platformTime(first)).toISOString();
  };
  switch (what.kind) {
    case 'report': {
      if (what.spot === null) return 'incomplete';
      return frozen('intake', '/incidents/worker-reports', null, {
        ...(what.subcategory !== null && { subcategory: what.subcategory }),
        ...(what.text !== null && { text: what.text }),
        point: what.spot,
        ...(what.accuracy !== null && { accuracy: Math.min(what.accuracy, 100_000) }),
        evidence: receipts('evidence', 'before'),
        seenAt: seenAt('evidence', 'before'),
      });
    }
    case 'self-handling': {
      const of = 'item' in what.of ? seenOf(report) : what.of;
      if (of === undefined) return 'waits-for-report';
      return frozen('intake', `/incidents/${of.incidentId}/self-handlings`, of.version, {
        ...(what.subcategory !== null && { subcategory: what.subcategory }),
        before: receipts('evidence', 'before'),
        after: receipts('after'),
        seenAt: seenAt('after'),
        ...(what.note !== null && { note: what.note }),
      });
    }
    case 'verification':
    case 'inspection': {
      if (what.outcome === null) return 'incomplete';
      const [service, name] =
        what.kind === 'verification' ? (['intake', 'verifications'] as const) : (['closure', 'inspections'] as const);
      return frozen(service, `/incidents/${what.incidentId}/${name}`, what.version, {
        outcome: what.outcome,
        evidence: receipts('evidence'),
        seenAt: seenAt('evidence'),
        ...(what.note !== null && { note: what.note }),
      });
    }
  }
}

const seenOf = (report: OutboxItem | undefined) =>
  report?.taken ? { incidentId: report.taken.incidentId, version: report.taken.incidentVersion } : undefined;

const frozen = (service: string, path: string, version: number | null, body: object): FrozenRequest => ({
  path: `/api/${service}${path}`,
  body: JSON.stringify(body),
  version,
});
