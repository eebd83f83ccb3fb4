import { Counter } from 'prom-client';

/** outcome: appended, known (delivered before) */
export const entriesReceived = new Counter({
  name: 'grid_trail_entries_total',
  help: 'Messages received, by whether they became an entry',
  labelNames: ['outcome'],
});
