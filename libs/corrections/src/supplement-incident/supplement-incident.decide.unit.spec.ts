import { describe, expect, it } from '@jest/globals';
import { refusalOf, stepOf } from '#lifecycle';
import { newId } from '#primitives';
import { text } from '../givens.spec.js';
import { SupplementIncident } from './supplement-incident.command.js';
import { decideSupplement } from './supplement-incident.decide.js';

const photo = { evidenceId: newId(), commitment: 'p'.repeat(43) };

describe('supplementing an incident', () => {
  it('adds a text and files, and touches no clock', () => {
    const said = text();
    expect(stepOf(decideSupplement(said, [photo]))).toEqual({
      type: 'incident.supplemented.v1',
      data: { text: said, evidence: [photo], clocksStarted: [], clocksStopped: [] },
    });
  });

  it('is refused with the same file twice', () =>
    expect(refusalOf(decideSupplement(null, [photo, photo]))).toBe('EVIDENCE.SAME_FILE_TWICE'));

  it.each([
    ['nothing', {}],
    ['an empty text', { text: ' ' }],
    ['no file and no text', { evidence: [] }],
    ['a field too many', { text: '另有一处', stage: 'CLOSED' }],
  ])('is not asked for with %s', (_, body) => expect(SupplementIncident.safeParse(body).success).toBe(false));
});
