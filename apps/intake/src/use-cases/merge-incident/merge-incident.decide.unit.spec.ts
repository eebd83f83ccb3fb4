import { describe, expect, it } from '@jest/globals';
import type { Actor } from '#access';
import { finalStages, type Stage } from '#contracts';
import { type HeldIncident, refusalOf, stepOf } from '#lifecycle';
import { newId } from '#primitives';
import type { IncidentIntake } from '../../domain/incident-intake.js';
import { reported, text } from '../../givens.spec.js';
import { MergeIncident } from './merge-incident.command.js';
import { decideMerge, type MergeContext } from './merge-incident.decide.js';

const officerOf = (unit: string): Actor => ({
  person: newId(),
  post: { id: newId(), role: 'intake_officer', unit },
});
const master = (more: Partial<HeldIncident<IncidentIntake>> = {}): HeldIncident<IncidentIntake> => ({
  ...reported({ number: '430211-20261009-000002' }),
  ...{ stage: 'HANDLING', custodian: 'handling' },
  ...more,
});
const inGrid = (grid: string) => master({ scope: { ...reported().scope, grid } });
const context = (more: Partial<MergeContext> = {}): MergeContext => ({
  actor: officerOf('430211000000'),
  master: master(),
  isMaster: false,
  reason: text(),
  ...more,
});
const merge = (given: MergeContext, incident = reported()) =>
  decideMerge(incident, given.master?.incidentId ?? newId(), given);

describe('merging', () => {
  it('names the master, whoever has custody of it, and ends the officer’s clocks', () => {
    const given = context();
    expect(stepOf(merge(given))).toEqual({
      type: 'incident.merged.v1',
      data: {
        masterId: given.master!.incidentId,
        masterNumber: '430211-20261009-000002',
        reason: given.reason,
        clocksStarted: [],
        clocksStopped: ['REGISTRATION'],
      },
    });
  });

  it('goes before the answer of a worker who was asked to look', () => {
    const incident = reported();
    const clocks = incident.particulars.clocks.map((clock) => ({ ...clock, clock: 'VERIFICATION' as const }));
    const verifying = {
      ...incident,
      stage: 'VERIFYING' as const,
      particulars: { ...incident.particulars, clocks },
    };
    expect(stepOf(merge(context(), verifying)).data.clocksStopped).toEqual(['VERIFICATION']);
  });

  it.each<[string, Partial<MergeContext>]>([
    ['MERGE.UNKNOWN_MASTER', { master: undefined }],
    ['ACCESS.OUT_OF_SCOPE', { actor: officerOf('430281000000') }],
    ['MERGE.OTHER_COUNTY', { actor: officerOf('430200000000'), master: inGrid('430281001001001') }],
    ['MERGE.IS_MASTER', { isMaster: true }],
  ])('is refused with %s', (code, more) => expect(refusalOf(merge(context(more)))).toBe(code));

  it('is refused into itself', () => {
    const incident = reported();
    expect(refusalOf(decideMerge(incident, incident.incidentId, context({ master: undefined })))).toBe(
      'MERGE.INTO_ITSELF',
    );
  });

  it('makes no chain', () => {
    const held = { ...reported().held, mergedInto: { incidentId: newId(), number: '430211-20261009-000003' } };
    const refusal = merge(context({ master: master({ stage: 'MERGED', held }) }));
    expect(refusal).toMatchObject({
      refusal: { code: 'MERGE.MASTER_IS_MERGED', details: { number: '430211-20261009-000003' } },
    });
  });

  it.each(finalStages.filter((stage): stage is Stage => stage !== 'MERGED'))('is refused into what is %s', (stage) =>
    expect(refusalOf(merge(context({ master: master({ stage }) })))).toBe('MERGE.MASTER_IS_OVER'),
  );

  it.each([{}, { masterId: newId() }, { masterId: 'x', reason: '同一处' }, { masterId: newId(), reason: ' ' }])(
    'is not well formed: %j',
    (body) => expect(MergeIncident.safeParse(body).success).toBe(false),
  );
});
