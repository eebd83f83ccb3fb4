import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { gridKinds } from '#contracts';
import fc from 'fast-check';
import { gridFault } from '../grid-validation/grid-fault.js';
import { contentDigest } from './draft-digest.js';
import { changeRefusal, type GridDraft, type Publishing, publishRefusal } from './grid-draft.js';
import { featuresOf, GridFeatures, gridsOf } from './grid-features.js';

const draft: GridDraft = {
  draftId: '0192f7a0-0000-7000-8000-000000000001',
  county: '430211000000',
  version: 4,
  basedOn: 2,
  publishedAs: null,
};
const now = new Date('2026-10-09T01:00:00.000Z');
const publishing = (more: Partial<Publishing> = {}): Publishing => ({
  faults: [],
  latest: 2,
  effectiveAt: now,
  now,
  ...more,
});

describe('a draft', () => {
  it('is changed by who saw its latest version', () => expect(changeRefusal(draft, 4)).toBeUndefined());
  it.each([
    ['who saw an older version', draft, 3, 'GRID_DRAFT.STALE'],
    ['who claims a version that is not there yet', draft, 5, 'GRID_DRAFT.STALE'],
    ['who says no version', draft, null, 'GRID_DRAFT.VERSION_MISSING'],
    ['anybody once it is published', { ...draft, publishedAs: 3 }, 4, 'GRID_DRAFT.PUBLISHED'],
  ])('is not changed by %s', (_, given, seen, code) => expect(changeRefusal(given, seen)?.code).toBe(code));

  it('is published when it is sound, for now or for later', () => {
    expect(publishRefusal(draft, publishing())).toBeUndefined();
    const later = new Date('2027-01-01T00:00:00.000Z');
    expect(publishRefusal(draft, publishing({ effectiveAt: later }))).toBeUndefined();
  });
  it.each<[string, Partial<Publishing>, string]>([
    ['with a fault', { faults: [gridFault('GAP', ['430211001001001'])] }, 'GRID_DRAFT.FAULTY'],
    ['on a revision that has been replaced', { latest: 3 }, 'GRID_DRAFT.BASE_REPLACED'],
    ['for yesterday', { effectiveAt: new Date('2026-10-08T01:00:00.000Z') }, 'GRID_DRAFT.EFFECTIVE_IN_PAST'],
  ])('is not published %s', (_, more, code) => expect(publishRefusal(draft, publishing(more))?.code).toBe(code));

  it('names its faults, but not ten thousand of them', () => {
    const faults = Array.from({ length: 10_000 }, () => gridFault('GAP', []));
    expect(publishRefusal(draft, publishing({ faults }))?.details).toMatchObject({ count: 10_000 });
    expect((publishRefusal(draft, publishing({ faults }))?.details.faults as unknown[]).length).toBe(100);
  });
});

describe('GeoJSON', () => {
  const positions = fc.tuple(
    fc.double({ min: 73, max: 136, noNaN: true }),
    fc.double({ min: 3, max: 54, noNaN: true }),
  );
  const grids = fc.uniqueArray(
    fc.record({
      code: fc.stringMatching(/^\d{15}$/),
      community: fc.option(fc.stringMatching(/^\d{12}$/)),
      name: fc.stringMatching(/^[一-龥]{1,20}$/),
      polygon: fc.array(fc.array(positions, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 2 }),
      households: fc.nat(9_999),
      synthetic: fc.boolean(),
      kind: fc.constantFrom(...gridKinds),
    }),
    { selector: ({ code }) => code, maxLength: 8 },
  );

  it('comes back as it went, however its positions were rounded first', () =>
    fc.assert(
      fc.property(grids, (drawn) => {
        const imported = gridsOf(GridFeatures.parse(featuresOf(drawn)));
        const again = gridsOf(GridFeatures.parse(JSON.parse(JSON.stringify(featuresOf(imported)))));
        expect(contentDigest(again)).toBe(contentDigest(imported));
      }),
    ));

  it('reads as before there were kinds where all are ordinary, and otherwise where one is not', () => {
    const grid = { code: '1', community: null, name: 'x', polygon: [], households: 1, synthetic: true };
    const [ordinary, dedicated] = gridKinds.map((kind) => contentDigest([{ ...grid, kind }]));
    expect(ordinary).toBe(
      createHash('sha256')
        .update(JSON.stringify(sorted(grid)))
        .digest('hex'),
    );
    expect(dedicated).not.toBe(ordinary);
    const feature = { type: 'Feature', geometry: { type: 'Polygon', coordinates: [[[113, 27]]] } };
    const told = { ...feature, properties: { code: '1', community: null, name: 'x', households: 1 } };
    const [read] = gridsOf(GridFeatures.parse({ type: 'FeatureCollection', features: [told] }));
    expect(read).toMatchObject({ kind: 'ORDINARY', synthetic: false });
  });

  it('has a digest that follows the content and not the order', () =>
    fc.assert(
      fc.property(grids, (drawn) => {
        expect(contentDigest([...drawn].reverse())).toBe(contentDigest(drawn));
        const [first, ...rest] = drawn;
        if (first) {
          expect(contentDigest([{ ...first, households: first.households + 1 }, ...rest])).not.toBe(
            contentDigest(drawn),
          );
        }
      }),
    ));

  it.each<[string, object]>([
    ['a grid in several pieces', { geometry: { type: 'MultiPolygon', coordinates: [] } }],
    ['no geometry', { geometry: null }],
    ['no properties', { properties: null }],
    ['a household and a half', { properties: { code: '1', community: null, name: 'x', households: 1.5 } }],
  ])('is not taken with %s', (_, fault) => {
    const feature = featuresOf([
      {
        code: '1',
        community: null,
        name: 'x',
        polygon: [[[113, 27]]],
        households: 1,
        synthetic: true,
        kind: 'ORDINARY',
      },
    ]).features[0];
    const collection = { type: 'FeatureCollection', features: [{ ...feature, ...fault }] };
    expect(GridFeatures.safeParse(collection).success).toBe(false);
  });
});

const sorted = (grid: object) => Object.fromEntries(Object.entries(grid).sort(([a], [b]) => (a < b ? -1 : 1)));
