import { describe, expect, it } from '@jest/globals';
import { behind, fitting, without } from './dossier-openings.js';

const text = (textId: string) => ({ textId, commitment: 'c' });
const entry = (sequence: number, service: string, type: string, data: object) => ({
  ...{ sequence, event: { type, source: `/grid-dispatch/${service}`, data } },
});
const entries = [
  entry(1, 'intake', 'incident.reported.v1', {
    ...{ text: text('said'), address: text('where') },
    evidence: [{ evidenceId: 'photo', commitment: 'c' }],
  }),
  entry(2, 'intake', 'audit.personal-data-read.v1', { reason: text('why') }),
  entry(3, 'dispatch', 'incident.dispatched.v1', { opinion: text('opinion') }),
  entry(4, 'grid-registry', 'registry.post-granted.v1', { reason: text('of the registry') }),
  entry(5, 'dispatch', 'incident.urged.v1', { text: text('not covered yet') }),
];

describe('what stands behind a story', () => {
  it('is asked of whoever took it, why somebody looked apart, and nothing that no checkpoint covers', () => {
    const { texts, files, count } = behind(entries, 4);
    expect([...texts]).toEqual([
      ['intake', ['said', 'where']],
      ['look-reasons', ['why']],
      ['dispatch', ['opinion']],
    ]);
    expect(files).toEqual(['photo']);
    // The registry’s is asked of nobody, and counts as closed.
    expect(count).toBe(6);
  });

  it('is handed in as far as one request carries it', () => {
    const texts = Array.from({ length: 30 }, (_, nth) => ({
      textId: `${nth}`,
      content: '长'.repeat(9_000),
      salt: 's',
    }));
    const files = [{ evidenceId: 'photo', digest: 'd', salt: 's' }];
    const carried = fitting({ texts, files });
    expect(carried.files).toEqual(files);
    expect(carried.texts).toEqual(texts.slice(0, carried.texts.length));
    // A service takes 256 KiB.
    expect(Buffer.byteLength(JSON.stringify(carried))).toBeLessThan(256 * 1024);
    expect(without(carried, ['0', 'photo'])).toEqual({ files: [], texts: carried.texts.slice(1) });
  });
});
