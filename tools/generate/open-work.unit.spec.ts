import { describe, expect, it } from '@jest/globals';
import { finalStages, type Stage } from '#contracts';
import { stepFrom } from '#lifecycle';
import { transitionTables } from './services.js';

const openStages = transitionTables.flatMap((table) =>
  (Object.keys(table.steps) as Stage[])
    .filter((stage) => !finalStages.includes(stage))
    .map((stage) => ({ service: table.service, stage, table })),
);

describe('open work', () => {
  it.each(openStages)('passes on in $stage of $service, and stays in that stage', ({ service, stage, table }) =>
    expect(stepFrom(table, stage, 'incident.passed-on.v1')).toEqual({ stage, custodian: service }),
  );
});
