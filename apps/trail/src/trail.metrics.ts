import { Counter, Gauge } from 'prom-client';

/** outcome: appended, known (delivered before) */
export const entriesReceived = new Counter({
  name: 'grid_trail_entries_total',
  help: 'Messages received, by whether they became an entry',
  labelNames: ['outcome'],
});

/** outcome: cosignature, knows (our tree is behind what it co-signed), refused, away */
export const witnessAnswers = new Counter({
  name: 'grid_trail_witness_answers_total',
  help: 'Answers of witnesses that were asked to co-sign',
  labelNames: ['witness', 'outcome'],
});

/** Of the replica that keeps the tree. */
export const treeSize = new Gauge({
  name: 'grid_trail_tree_size',
  help: 'Entries that are integrated into the tree',
});
