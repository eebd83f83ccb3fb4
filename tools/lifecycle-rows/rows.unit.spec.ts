import { describe, expect, it } from '@jest/globals';
import { NestFactory } from '@nestjs/core';
import { newId } from '#primitives';
import { endpointsOf } from '#endpoint';
import { serviceModules, transitionTables } from '../generate/services.js';
import { closureCases } from './closure-cases.spec.js';
import { dispatchCases } from './dispatch-cases.spec.js';
import { handlingCases } from './handling-cases.spec.js';
import { intakeBeginnings, intakeCases } from './intake-cases.spec.js';
import { rowsUntried } from './rows.spec.js';

const tried = {
  intake: { cases: intakeCases(newId()), beginnings: intakeBeginnings },
  dispatch: { cases: dispatchCases, beginnings: [] },
  handling: { cases: handlingCases, beginnings: [] },
  closure: { cases: closureCases, beginnings: [] },
};

describe.each(transitionTables)('every row of $service', (table) => {
  // Not so: say in `taken-by.ts` how it is taken, and try it in `<service>-cases.spec.ts`.
  it('is tried by endpoint, or taken by rule and tested there', async () => {
    const app = await NestFactory.create(serviceModules[table.service]!(), { preview: true, logger: false });
    const endpoints = endpointsOf(app);
    await app.close();
    expect(rowsUntried(table, endpoints, tried[table.service])).toEqual([]);
  });

  it('would be missed', () => {
    const [[stage, targets]] = Object.entries(table.steps) as [[string, object]];
    const more = { ...table, steps: { ...table.steps, [stage]: { ...targets, 'incident.surveyed.v1': 'CLOSED' } } };
    expect(rowsUntried(more, [], { cases: [], beginnings: [] })).toContain(
      `${stage} incident.surveyed.v1: RecordSurvey.record is no endpoint`,
    );
  });
});
