import { describe, expect, it } from '@jest/globals';
import type { IncidentParticulars } from '#lifecycle';
import type { Catalogue, TimeRulesCopy } from '#reference-copy';
import { at, catalogue, clocksFrom, incident, rulesOf } from '../../givens.spec.js';
import { ResumeUrgentAfterCorrection } from './resume-urgent-after-correction.js';

const after = new ResumeUrgentAfterCorrection(
  { current: () => Promise.resolve(catalogue) } as unknown as Catalogue,
  { ofVersions: () => Promise.resolve(rulesOf) } as unknown as TimeRulesCopy,
);
const suspension = (urgent: boolean): IncidentParticulars['suspension'] => ({
  ...{ from: at.toISOString(), reviewOn: '2026-10-12', subcategory: '0102', urgent },
  clocks: clocksFrom(at, '0102'),
});

describe('a correction of what is suspended', () => {
  it('resumes by rule what turned out to be urgent', async () => {
    const corrected = incident('SUSPENDED', {}, { suspension: suspension(false), subcategory: '0402', urgent: true });
    expect(await after.stepsAfter(corrected, at)).toMatchObject([
      { type: 'incident.resumed.v1', data: { basis: 'URGENT', reason: null }, byRule: true },
    ]);
  });

  it('leaves alone what is not, and what was urgent when it was suspended', async () => {
    const ordinary = incident('SUSPENDED', {}, { suspension: suspension(false), subcategory: '0103' });
    const before = incident('SUSPENDED', {}, { suspension: suspension(true), subcategory: '0406', urgent: true });
    const handled = incident('HANDLING', {}, { urgent: true });
    for (const one of [ordinary, before, handled]) expect(await after.stepsAfter(one, at)).toEqual([]);
  });
});
