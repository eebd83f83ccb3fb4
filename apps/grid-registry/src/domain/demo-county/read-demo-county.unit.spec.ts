import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from '@jest/globals';
import { catalogueItem, eventDefinitions } from '#contracts';
import { buildGridIndex, type GridIndex } from '#grid-locator';
import { departmentOf } from '#primitives';
import pointInPolygon from 'point-in-polygon-hao';
import { seededRandom } from '../synthetic-tiling/seeded-random.js';
import { type CountyBoundary, readBoundary } from './demo-files.js';
import { validateGrids } from '../grid-validation/validate-grids.js';
import { type DemoCounty, readDemoCounty } from './read-demo-county.js';

const CODE = '430211000000';
const file = (name: string) => readFileSync(`deploy/demo/${name}`, 'utf8');
const files = {
  divisions: file('zhuzhou-divisions.csv'),
  englishNames: file('divisions-en.csv'),
  boundaries: file('zhuzhou-counties.geojson'),
  catalogue: file('event-catalogue.csv'),
  departments: file('departments.csv'),
  routingRules: file('routing-rules.json'),
  admissionList: file('admission-list.csv'),
};
let county: DemoCounty;
let index: GridIndex;
beforeAll(() => {
  county = readDemoCounty(CODE, files);
  index = buildGridIndex(county.grids);
}, 60_000);

const levelCounts = () => {
  const counts: Record<string, number> = {};
  for (const { level } of county.units) counts[level] = (counts[level] ?? 0) + 1;
  return counts;
};

describe('the demo county', () => {
  it('has the unit tree of 天元区, parents before children', () => {
    expect(levelCounts()).toEqual({
      city: 1,
      county: 1,
      township: 7,
      community: 100,
      department: 23,
      grid: 600,
    });
    const seen = new Set<string | null>([null]);
    for (const { code, parentCode } of county.units) {
      expect(seen.has(parentCode)).toBe(true);
      seen.add(code);
    }
    expect(seen.size).toBe(county.units.length + 1);
  });

  it('says of everything that is made up that it is synthetic, and of nothing else', () => {
    const synthetic = county.units.filter((unit) => unit.synthetic).map(({ level }) => level);
    expect(new Set(synthetic)).toEqual(new Set(['grid', 'department']));
    expect(synthetic).toHaveLength(623);
    expect(county.grids.every((grid) => grid.synthetic)).toBe(true);
  });

  it('is called something in English down to its grids, and another county as far as there are names', () => {
    expect(county.units.filter(({ nameEn }) => nameEn === null)).toEqual([]);
    const nameOf = (code: string) => county.units.find((unit) => unit.code === code)?.nameEn;
    expect(['430211001001', '430211001001003'].map(nameOf)).toEqual([
      'Dahutang Community',
      'Dahutang Community Grid 3',
    ]);
    const unnamed = readDemoCounty(CODE, { ...files, englishNames: 'code,name_en\n' });
    expect(unnamed.units.filter(({ level, nameEn }) => level !== 'department' && nameEn !== null)).toEqual([]);
  });

  it('has rules by which something goes to a community, a township and a department with help, and what those admit', () => {
    const leads = county.routingRules.rules.map(({ then }) => then.lead);
    expect(leads).toEqual(expect.arrayContaining(['COMMUNITY', 'TOWNSHIP', 'sanitation']));
    const mayLead = county.admissionList.filter(({ kind }) => kind !== 'ASSIST');
    for (const { when, then } of county.routingRules.rules) {
      const level = then.lead.toLowerCase();
      const admitted = mayLead.filter((item) => item.level === level).map(({ subcategory }) => subcategory);
      if (['COMMUNITY', 'TOWNSHIP'].includes(then.lead))
        expect(admitted).toEqual(expect.arrayContaining(when.subcategories));
    }
    // What is urgent goes where the catalogue says, at once.
    expect(county.routingRules.rules.every(({ when }) => when.urgent === false)).toBe(true);
  });

  it.each([
    ['routing rules', { routingRules: files.routingRules.replace('"1803"', '"9999"') }],
    ['admission list', { admissionList: `${files.admissionList}community,9999,ASSIST\n` }],
  ])('is not put together with %s that have a fault', (name, wrong) =>
    expect(() => readDemoCounty(CODE, { ...files, ...wrong }, { gridCount: 250 })).toThrow(`the ${name} ha`),
  );

  it('fits the contracts', () => {
    const units = eventDefinitions['registry.unit-changed.v1'].data;
    const grids = eventDefinitions['registry.grid-published.v1'].data;
    const open = { version: 1, validTo: null, successor: null, change: 'ENTERED', reason: null };
    for (const unit of county.units) expect(units.parse({ ...unit, ...open })).toBeDefined();
    for (const grid of county.grids) expect(grids.parse({ ...grid, revision: 1 })).toBeDefined();
    for (const item of county.catalogue) expect(catalogueItem.parse(item)).toEqual(item);
    expect(county.catalogue).toHaveLength(40);
  });

  it('leads every subcategory to a department, and every request type to a subcategory', () => {
    const departments = new Set(county.departments.map(({ code }) => code));
    expect(county.catalogue.every(({ leadDepartment }) => departments.has(departmentOf(CODE, leadDepartment)))).toBe(
      true,
    );
    const codes = new Set(county.catalogue.map(({ code }) => code));
    const types = file('service-request-types.csv').trim().split('\n').slice(1);
    expect(types.every((line) => codes.has(line.split(',')[1]!))).toBe(true);
    const requested = new Set(
      file('service-requests-la.csv')
        .trim()
        .split('\n')
        .slice(1)
        .map((line) => line.split(',')[3]),
    );
    expect(new Set(types.map((line) => line.split(',')[0]))).toEqual(requested);
  });

  it('refuses what its files do not know', () => {
    expect(() => readDemoCounty('430299000000', files)).toThrow('no county 430299000000');
    expect(() => readDemoCounty(CODE, { ...files, boundaries: '{"features":[]}' })).toThrow('no boundary');
    expect(() => readDemoCounty(CODE, { ...files, departments: 'key,name_zh,name_en\nwater,水利局,Water\n' })).toThrow(
      'none of the departments',
    );
  }, 60_000);
});

describe('any other county', () => {
  /** 4,000 kilometres away: in two pieces, with a hole, without a city above it, and a farm without communities. */
  const far = '659099000000';
  const square = (west: number, south: number, size: number) => [
    [west, south],
    [west + size, south],
    [west + size, south + size],
    [west, south + size],
    [west, south],
  ];
  const elsewhere = {
    ...files,
    divisions: [
      'code,name,level,parent_code',
      `${far},远县,county,659000000000`,
      `659099001000,一镇,township,${far}`,
      `659099500000,某农场,township,${far}`,
      ...[1, 2, 3].map((n) => `65909900100${n},第${n}社区,community,659099001000`),
    ].join('\n'),
    boundaries: JSON.stringify({
      type: 'FeatureCollection',
      features: [
        {
          type: 'Feature',
          properties: { code: far, name: '远县' },
          geometry: {
            type: 'MultiPolygon',
            coordinates: [[square(74.1, 39.2, 0.4), square(74.2, 39.3, 0.05)], [square(74.7, 39.2, 0.1)]],
          },
        },
      ],
    }),
  };

  it('is made of files of the same form, and sound', () => {
    const made = readDemoCounty(far, elsewhere, { gridCount: 40, seed: 'far' });
    expect(made.units[0]).toMatchObject({ code: far, parentCode: null });
    const communities = new Map(
      made.outlines.filter(({ unit }) => unit !== far).map(({ unit, outline }) => [unit, outline]),
    );
    expect(communities.size).toBe(3);
    const { faults, balance } = validateGrids(
      made.grids.map((grid) => ({ ...grid, kind: 'ORDINARY' as const })),
      {
        boundary: made.outlines.find(({ unit }) => unit === far)!.outline,
        communities,
        retiredCodes: new Set(),
      },
    );
    expect(faults).toEqual([]);
    // By area, rounded in each piece of the county.
    expect(Math.abs(balance!.grids - 40)).toBeLessThanOrEqual(2);
    expect(made.departments.map(({ code }) => code)).toContain('D659099-sanitation');
  });

  it('has people of its own, whose logins nobody else has', () => {
    const made = readDemoCounty(far, elsewhere, { gridCount: 40, loginPrefix: '659099-' });
    const logins = new Set(county.people.map(({ login }) => login));
    expect(made.people.filter(({ login }) => logins.has(login))).toEqual([]);
    expect(made.people.map(({ login }) => login)).toEqual(
      expect.arrayContaining(['659099-dispatcher-1', '659099-dept-sanitation-1', 'worker-659099001001001-1']),
    );
    const ids = new Set(county.people.map(({ personId }) => personId));
    expect(made.people.some(({ personId }) => ids.has(personId))).toBe(false);
  });
});

describe('locating in the demo county', () => {
  const boundary = readBoundary(files.boundaries, CODE) as Extract<CountyBoundary, { type: 'Polygon' }>;
  const outline = boundary.coordinates as [number, number][][];
  const lngs = outline[0]!.map(([lng]) => lng);
  const lats = outline[0]!.map(([, lat]) => lat);
  const [west, east] = [Math.min(...lngs), Math.max(...lngs)];
  const [south, north] = [Math.min(...lats), Math.max(...lats)];

  it('gives every point inside the boundary the one grid that has it, and none outside', () => {
    const random = seededRandom('points');
    for (let i = 0; i < 20_000; i++) {
      const point: [number, number] = [west + random() * (east - west), south + random() * (north - south)];
      const located = index.locate(...point);
      if (pointInPolygon(point, outline) === false) {
        expect(located).toBeUndefined();
      } else {
        const having = county.grids.filter(({ polygon }) => pointInPolygon(point, polygon) !== false);
        expect([located]).toEqual(having.map(({ code }) => code));
      }
    }
  }, 60_000);

  it('finds a grid all along the county line, between its corners too', () => {
    outline[0]!.slice(1).forEach(([lng, lat], i) => {
      const [fromLng, fromLat] = outline[0]![i]!;
      for (const share of [0, 0.1, 0.25, 1 / 3, 0.5, 0.77, 1]) {
        expect(index.locate(fromLng + share * (lng - fromLng), fromLat + share * (lat - fromLat))).toBeDefined();
      }
    });
  });

  it('gives corners to the lowest code that meets there, and middles of borders to the lower of the two', () => {
    const lowest = new Map<string, string>();
    const note = (key: string, code: string) => {
      if (!(lowest.get(key)! <= code)) lowest.set(key, code);
    };
    for (const { code, polygon } of county.grids) {
      polygon[0]!.slice(1).forEach(([lng, lat], i) => {
        const [fromLng, fromLat] = polygon[0]![i]!;
        note(`${lng} ${lat}`, code);
        note(`${(fromLng + lng) / 2} ${(fromLat + lat) / 2}`, code);
      });
    }
    for (const [key, code] of lowest) {
      const [lng, lat] = key.split(' ').map(Number);
      expect([key, index.locate(lng!, lat!)]).toEqual([key, code]);
    }
  });

  it('knows the neighbours of every grid, both ways', () => {
    for (const { code } of county.grids) {
      const neighbours = index.neighbours(code);
      expect(neighbours.length).toBeGreaterThan(0);
      expect(neighbours).toEqual([...neighbours].sort());
      for (const neighbour of neighbours) expect(index.neighbours(neighbour)).toContain(code);
    }
  });
});
