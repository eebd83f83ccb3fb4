import type { AdmittedItem, CatalogueItem } from '#contracts';
import { departmentOf } from '#primitives';
import { ruleFindings } from '#routing';
import { admissionFaults } from '../admission/admission-faults.js';
import { catalogueFaults } from '../catalogue/catalogue-faults.js';
import type { RoutingTable } from '../county-version/routing-table.js';
import { type BoundaryGeometry, degreesOf, latticePolygonsOf } from '#grid-topology';
import { planarGeometry } from '../geometry/planar-geometry.js';
import {
  generateSyntheticPeople,
  type SyntheticPerson,
  type SyntheticPost,
} from '../synthetic-people/generate-synthetic-people.js';
import { generateSyntheticTiling } from '../synthetic-tiling/generate-synthetic-tiling.js';
import {
  type DemoFiles,
  type Division,
  readAdmissionList,
  readBoundary,
  readCatalogue,
  readDepartments,
  readDivisions,
  readEnglishNames,
  readRoutingRules,
} from './demo-files.js';

export interface DemoUnit {
  /** 12 digits down to the community, 15 for a grid, `D<county's 6 digits>-<key>` for a department. */
  code: string;
  name: string;
  nameEn: string | null;
  level: 'city' | 'county' | 'township' | 'community' | 'grid' | 'department';
  parentCode: string | null;
  /** Made up: grids and departments are, divisions aren't. */
  synthetic: boolean;
}

export interface DemoGrid {
  code: string;
  community: string;
  name: string;
  /** GeoJSON polygon coordinates, WGS-84/CGCS2000 degrees. */
  polygon: [lng: number, lat: number][][];
  households: number;
  synthetic: true;
}

export interface DemoOutline {
  unit: string;
  outline: BoundaryGeometry;
  /** The county's is real; those of communities are what their synthetic grids make up together. */
  synthetic: boolean;
}

export interface DemoCounty {
  code: string;
  /** Parents before children. */
  units: DemoUnit[];
  grids: DemoGrid[];
  outlines: DemoOutline[];
  departments: DemoUnit[];
  people: SyntheticPerson[];
  posts: SyntheticPost[];
  catalogue: CatalogueItem[];
  /** Made up. */
  routingRules: RoutingTable;
  /** Made up. */
  admissionList: AdmittedItem[];
}

export interface DemoChoices {
  seed?: string;
  /** About how many; more where the communities are so many that they would not have two and a half each. */
  gridCount?: number;
  /** Before the logins of the county's staff and departments: a login is somebody in one county only. */
  loginPrefix?: string;
}

/**
 * Puts a county together from the texts of the demo's files: real divisions and boundary, and whatever the public data
 * does not have (grids, departments, people) made up from the seed. The same texts and choices give the same county.
 * Throws with one sentence when the files don't know the county or don't fit each other.
 */
export function readDemoCounty(countyCode: string, files: DemoFiles, choices: DemoChoices = {}): DemoCounty {
  const { seed = 'grid-dispatch-demo', gridCount = 600, loginPrefix = '' } = choices;
  const divisions = readDivisions(files.divisions);
  const county = divisions.find(({ code, level }) => code === countyCode && level === 'county');
  if (!county) throw new Error(`the divisions have no county ${countyCode}`);
  const boundary = readBoundary(files.boundaries, countyCode);
  if (!boundary) throw new Error(`there is no boundary for county ${countyCode}`);

  const city = divisions.filter(({ code }) => code === county.parent_code);
  const townships = divisions.filter(({ parent_code }) => parent_code === countyCode);
  const communities = townships.map(({ code }) => divisions.filter(({ parent_code }) => parent_code === code));
  const communityNames = new Map(communities.flat().map(({ code, name }) => [code, name]));
  const grids = generateSyntheticTiling({
    seed: `${seed}/${countyCode}`,
    boundary,
    // A township without communities (a farm, a development zone) has no grids: a grid belongs to a community.
    townships: townships
      .map(({ code }, t) => ({ code, communityCodes: communities[t]!.map((c) => c.code) }))
      .filter(({ communityCodes }) => communityCodes.length > 0),
    gridCount,
  }).map(({ code, communityCode, polygon, households }): DemoGrid => ({
    code,
    community: communityCode,
    name: `${communityNames.get(communityCode)}第${Number(code.slice(12))}网格`,
    polygon,
    households,
    synthetic: true,
  }));

  const englishNames = readEnglishNames(files.englishNames);
  const departments = departmentsOf(county, files.departments);
  const catalogue = catalogueOf(files.catalogue, new Set(readDepartments(files.departments).map(({ key }) => key)));
  const known = new Set([...city, county, ...townships].map(({ code }) => code));
  return {
    code: countyCode,
    units: [
      ...[...city, county, ...townships, ...communities.flat()].map((unit) => unitOf(unit, known, englishNames)),
      ...departments,
      ...grids.map((grid) => gridUnitOf(grid, englishNames)),
    ],
    grids,
    outlines: [{ unit: countyCode, outline: boundary, synthetic: false }, ...communityOutlines(grids)],
    departments,
    ...generateSyntheticPeople({
      seed,
      countyCode,
      loginPrefix,
      townshipCodes: townships.map(({ code }) => code),
      grids,
      departmentCodes: departments.map(({ code }) => code),
    }),
    catalogue,
    routingRules: routingRulesOf(countyCode, files.routingRules, { catalogue, departments }),
    admissionList: admissionListOf(files.admissionList, catalogue),
  };
}

/** A parent that the file doesn't have is none: counties directly under a province have no city. */
function unitOf(
  { code, name, level, parent_code }: Division,
  known: ReadonlySet<string>,
  englishNames: ReadonlyMap<string, string>,
): DemoUnit {
  const parentCode = known.has(parent_code) ? parent_code : null;
  return { code, name, nameEn: englishNames.get(code) ?? null, level, parentCode, synthetic: false };
}

function communityOutlines(grids: readonly DemoGrid[]): DemoOutline[] {
  const byCommunity = new Map<string, DemoGrid[]>();
  for (const grid of grids) byCommunity.set(grid.community, [...(byCommunity.get(grid.community) ?? []), grid]);
  return [...byCommunity].map(([unit, own]) => {
    const coordinates = own.map(({ polygon }) => polygon);
    const joined = planarGeometry.joined(latticePolygonsOf({ type: 'MultiPolygon', coordinates }));
    return { unit, outline: { type: 'MultiPolygon', coordinates: joined.map(degreesOf) }, synthetic: true };
  });
}

function gridUnitOf({ code, name, community }: DemoGrid, englishNames: ReadonlyMap<string, string>): DemoUnit {
  const where = englishNames.get(community);
  const nameEn = where === undefined ? null : `${where} Grid ${Number(code.slice(12))}`;
  return { code, name, nameEn, level: 'grid', parentCode: community, synthetic: true };
}

function departmentsOf(county: Division, text: string): DemoUnit[] {
  return readDepartments(text).map(({ key, name_zh, name_en }) => ({
    code: departmentOf(county.code, key),
    name: county.name + name_zh,
    nameEn: name_en,
    level: 'department',
    parentCode: county.code,
    synthetic: true,
  }));
}

function catalogueOf(text: string, departments: ReadonlySet<string>): CatalogueItem[] {
  const items = readCatalogue(text).map((row): CatalogueItem => {
    if (!departments.has(row.lead_department)) {
      throw new Error(`the catalogue names ${row.lead_department} for ${row.code}, which is none of the departments`);
    }
    return {
      code: row.code,
      majorZh: row.major_zh,
      nameZh: row.name_zh,
      nameEn: row.name_en,
      leadDepartment: row.lead_department,
      urgent: row.urgent,
      secureHours: row.secure_hours,
      limit: row.limit,
      limitKind: row.limit_kind,
      selfHandle: row.self_handle,
      closingCondition: row.closing_condition,
    };
  });
  const [fault] = catalogueFaults(items, { departments, before: [] });
  if (fault) throw new Error(`the catalogue has a fault: ${fault.code} ${fault.fault}`);
  return items;
}

function routingRulesOf(
  county: string,
  text: string,
  { catalogue, departments }: Pick<DemoCounty, 'catalogue' | 'departments'>,
): RoutingTable {
  const table = readRoutingRules(text);
  const open = new Map(departments.map(({ code }) => [code, true]));
  const [fault] = ruleFindings({ county, ...table }, { catalogue, open }).filter((finding) => finding.fault);
  if (fault) throw new Error(`the routing rules have a fault: ${fault.kind} ${fault.rule ?? ''} ${fault.about}`);
  return table;
}

function admissionListOf(text: string, catalogue: readonly CatalogueItem[]): AdmittedItem[] {
  const items = readAdmissionList(text);
  const [fault] = admissionFaults(items, catalogue);
  if (fault !== undefined) throw new Error(`the admission list has a fault: ${fault}`);
  return items;
}
