import { describe, expect, it } from '@jest/globals';
import { photosOf } from './photos.js';

const file = (evidenceId: string) => ({ evidenceId, commitment: 'c' });
const at = '2026-10-09T01:00:00.000Z';

describe('the photos of an incident', () => {
  it('are told apart: before, after, and what else there is', () =>
    expect(
      photosOf([
        { type: 'incident.reported.v1', at, data: { evidence: [file('a')] } },
        { type: 'incident.supplemented.v1', at, data: { evidence: [file('b')] } },
        { type: 'incident.fed-back.v1', at, data: { evidence: [file('c'), file('d')] } },
        { type: 'incident.self-handled.v1', at, data: { before: [file('e')], after: [file('f')] } },
      ]).map(({ evidenceId, phase }) => `${evidenceId} ${phase}`),
    ).toEqual(['a before', 'b other', 'c after', 'd after', 'e before', 'f after']));
});
