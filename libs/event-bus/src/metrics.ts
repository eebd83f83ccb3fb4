import { Counter, Gauge } from 'prom-client';

export const eventsPublished = new Counter({
  name: 'grid_outbox_published_total',
  help: 'Events published from the outbox',
});

/** outcome: handled, duplicate, parked, dead_lettered, retried, ignored */
export const eventsConsumed = new Counter({
  name: 'grid_events_consumed_total',
  help: 'Events consumed, by what became of them',
  labelNames: ['outcome'],
});

export const outboxUnpublished = new Gauge({ name: 'grid_outbox_unpublished', help: 'Events waiting in the outbox' });
export const outboxLagSeconds = new Gauge({
  name: 'grid_outbox_lag_seconds',
  help: 'Age of the oldest event waiting in the outbox',
});
export const consumerLag = new Gauge({
  name: 'grid_consumer_lag',
  help: 'Messages behind the end of a partition, as of the last batch',
  labelNames: ['topic', 'partition'],
});
export const deadLettersOpen = new Gauge({ name: 'grid_dead_letters_open', help: 'Dead letters nobody resolved yet' });
export const eventsParked = new Gauge({
  name: 'grid_events_parked',
  help: 'Events waiting behind a gap or dead letter',
});
