/**
 * Every Kafka topic, declared once and created from here.
 * The lifecycle topic keeps 12 partitions for ever: more would break the order per incident.
 * The trail reads the uncompacted ones only; compacted ones hold the latest state for those who need no history.
 */
export interface Topic {
  readonly name: string;
  readonly partitions: number;
  readonly cleanup: 'keep' | 'compact';
  /** Whether the trail records it. */
  readonly recorded: boolean;
  readonly holds: string;
}

const topic = (
  name: string,
  partitions: number,
  cleanup: Topic['cleanup'],
  recorded: boolean,
  holds: string,
): Topic => ({
  name,
  partitions,
  cleanup,
  recorded,
  holds,
});

export const topics = [
  topic('incident.events.v1', 12, 'keep', true, 'every lifecycle step, keyed by incident id'),
  topic(
    'incident.facts.v1',
    12,
    'keep',
    true,
    'side facts without a version (calls, withdrawals, remarks, urges, alarms), keyed by incident id',
  ),
  topic('evidence.events.v1', 6, 'keep', true, 'files taken in, keyed by evidence id'),
  topic('registry.events.v1', 3, 'keep', true, 'every change of reference data, keyed by what changed'),
  topic(
    'privacy.events.v1',
    1,
    'keep',
    true,
    'legal holds and erasures: the list that is applied again after a restore',
  ),
  topic(
    'audit.events.v1',
    6,
    'keep',
    true,
    'refusals, sign-ins, reads of personal data, exports, settings, operators’ acts',
  ),
  topic('trail.checkpoints.v1', 1, 'keep', false, 'the signed checkpoints of the trail, oldest first'),
  topic('registry.units.v1', 3, 'compact', false, 'the latest state of each unit'),
  topic('registry.posts.v1', 3, 'compact', false, 'the latest state of each post'),
  topic('registry.catalogue.v1', 1, 'compact', false, 'the latest event catalogue'),
  topic('registry.time-rules.v1', 1, 'compact', false, 'the time rules of the counties, every version'),
  topic('registry.routing-rules.v1', 1, 'compact', false, 'the routing rules of each county, by version'),
  topic('registry.admission-lists.v1', 1, 'compact', false, 'the admission lists of each county, by version'),
  topic('registry.grids.v1', 3, 'compact', false, 'grids by revision, and the manifest of each revision'),
  topic('incident.events.v1.dead-letter', 3, 'keep', false, 'lifecycle events a consumer could not apply'),
  topic('incident.facts.v1.dead-letter', 3, 'keep', false, 'side facts a consumer could not apply'),
  topic('evidence.events.v1.dead-letter', 3, 'keep', false, 'evidence events a consumer could not apply'),
  topic('registry.events.v1.dead-letter', 3, 'keep', false, 'registry facts a consumer could not apply'),
  topic('privacy.events.v1.dead-letter', 1, 'keep', false, 'erasures a consumer could not apply'),
  topic('audit.events.v1.dead-letter', 3, 'keep', false, 'audit events a consumer could not apply'),
  topic('registry.units.v1.dead-letter', 3, 'keep', false, 'unit states a consumer could not apply'),
  topic('registry.posts.v1.dead-letter', 3, 'keep', false, 'post states a consumer could not apply'),
  topic('registry.catalogue.v1.dead-letter', 3, 'keep', false, 'catalogues a consumer could not apply'),
  topic('registry.time-rules.v1.dead-letter', 3, 'keep', false, 'time rules a consumer could not apply'),
  topic('registry.routing-rules.v1.dead-letter', 3, 'keep', false, 'routing rules a consumer could not apply'),
  topic('registry.admission-lists.v1.dead-letter', 3, 'keep', false, 'admission lists a consumer could not apply'),
  topic('registry.grids.v1.dead-letter', 3, 'keep', false, 'grids a consumer could not apply'),
] as const satisfies readonly Topic[];

export type TopicName = (typeof topics)[number]['name'];

/**
 * Where the outbox's aggregate types go. What is reference data goes to its uncompacted fact topic first and to the
 * compacted topic of its latest state as well, as the very same bytes.
 */
export const routes = {
  incident: ['incident.events.v1'],
  'incident-fact': ['incident.facts.v1'],
  evidence: ['evidence.events.v1'],
  privacy: ['privacy.events.v1'],
  audit: ['audit.events.v1'],
  unit: ['registry.events.v1', 'registry.units.v1'],
  post: ['registry.events.v1', 'registry.posts.v1'],
  catalogue: ['registry.events.v1', 'registry.catalogue.v1'],
  'time-rules': ['registry.events.v1', 'registry.time-rules.v1'],
  'routing-rules': ['registry.events.v1', 'registry.routing-rules.v1'],
  'admission-list': ['registry.events.v1', 'registry.admission-lists.v1'],
  admission: ['registry.events.v1'],
  grid: ['registry.events.v1', 'registry.grids.v1'],
  'grid-draft': ['registry.events.v1'],
  duty: ['registry.events.v1'],
  'transition-table': ['registry.events.v1'],
  checkpoint: ['trail.checkpoints.v1'],
} as const satisfies Record<string, readonly string[]>;

export type AggregateType = keyof typeof routes;
