import { describe, expect, it } from '@jest/globals';
import { stepOf } from '#lifecycle';
import { newId } from '#primitives';
import { at, catalogue, reported, rules, text } from '../../givens.spec.js';
import { UnmergeIncident } from './unmerge-incident.command.js';
import { decideUnmerge } from './unmerge-incident.decide.js';

const mergedInto = { incidentId: newId(), number: '430211-20261009-000002' };

describe('taking a merge back', () => {
  it.each([
    ['0103', '2026-10-09T01:30:00.000Z'],
    ['0402', '2026-10-09T01:10:00.000Z'],
  ])('starts the registration clock anew, by the category: %s', (subcategory, dueAt) => {
    const reason = text();
    const incident = { ...reported({ subcategory, mergedInto }), stage: 'MERGED' as const };
    expect(stepOf(decideUnmerge(incident, { catalogue, reason, at, rules }))).toMatchObject({
      type: 'incident.unmerged.v1',
      data: {
        ...{ masterId: mergedInto.incidentId, masterNumber: mergedInto.number, reason },
        clocksStarted: [{ clock: 'REGISTRATION', startedAt: at.toISOString(), dueAt, pauses: [] }],
        clocksStopped: [],
      },
    });
  });

  it.each([{}, { reason: ' ' }])('needs a reason: %j', (body) =>
    expect(UnmergeIncident.safeParse(body).success).toBe(false),
  );
});
