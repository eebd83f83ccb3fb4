import { describe, expect, it } from '@jest/globals';
import { type IncidentScope, type Role, roles } from '#contracts';
import fc from 'fast-check';
import { authorize, authorizeAnywhere, permissionsOf, permittingPosts, visibleScope } from './authorize.js';
import { permissions, type PermissionName, ruleOf } from './permissions.js';
import type { SignedIn } from './signed-in.js';

const grid = '430211001001001';
const scope: IncidentScope = {
  grid,
  leadUnit: 'D430211-sanitation',
  coUnits: ['D430211-water'],
  inspector: 'inspector',
  reportedBy: 'reporter',
};
const holding = (role: Role, unit: string, person = 'somebody'): SignedIn => ({
  person,
  session: 's',
  posts: [{ id: 'p1', role, unit }],
});

describe('who may act on an incident', () => {
  it.each<[string, SignedIn, PermissionName, boolean]>([
    ['the dispatcher of its county', holding('dispatcher', '430211000000'), 'incident.dispatch', true],
    ['the dispatcher of the county next door', holding('dispatcher', '430281000000'), 'incident.dispatch', false],
    ['a dispatcher of one of its townships', holding('dispatcher', '430211001000'), 'incident.dispatch', true],
    ['a dispatcher of a sibling township', holding('dispatcher', '430211002000'), 'incident.dispatch', false],
    ['the lead unit', holding('department_staff', 'D430211-sanitation'), 'incident.acknowledge', true],
    ['a co-unit', holding('department_staff', 'D430211-water'), 'incident.acknowledge', false],
    ['a co-unit that looks on', holding('department_staff', 'D430211-water'), 'incident.view', true],
    ['a unit that has nothing to do with it', holding('department_staff', 'D430211-health'), 'incident.view', false],
    ['the inspector asked', holding('grid_worker', '430211009001001', 'inspector'), 'incident.inspect', true],
    ['another worker of the grid', holding('grid_worker', grid), 'incident.inspect', false],
    ['the worker of the grid', holding('grid_worker', grid), 'incident.view', true],
    ['the worker of a sibling grid', holding('grid_worker', '430211001001002'), 'incident.view', false],
    ['the auditor', holding('auditor', '430211000000'), 'incident.view', false],
    ['the system administrator', holding('system_admin', '430211000000'), 'incident.view', false],
  ])('%s', (_, who, permission, allowed) => expect(authorize(who, permission, scope) !== undefined).toBe(allowed));

  it('is decided under the chosen post only, when one is chosen', () => {
    const who: SignedIn = {
      person: 'x',
      session: 's',
      posts: [
        { id: 'a', role: 'auditor', unit: '430211000000' },
        { id: 'b', role: 'dispatcher', unit: '430211000000' },
      ],
    };
    expect(authorize(who, 'incident.dispatch', scope)?.post.id).toBe('b');
    expect(authorize({ ...who, actingPost: 'a' }, 'incident.dispatch', scope)).toBeUndefined();
  });

  it('is decided, for whoever was asked to inspect, under the post whose area it lies in, else the first', () => {
    const posts = ['430211001001003', grid, '430211001001002'].map((unit) => ({
      id: unit,
      role: 'grid_leader' as const,
      unit,
    }));
    const who: SignedIn = { person: 'inspector', session: 's', posts };
    expect(authorize(who, 'incident.inspect', scope)?.post.unit).toBe(grid);
    expect(authorize(who, 'incident.inspect', { ...scope, grid: '430211009001001' })?.post.unit).toBe(posts[0]!.unit);
    expect(authorize({ ...who, actingPost: '430211001001002' }, 'incident.inspect', scope)?.post.unit).toBe(
      '430211001001002',
    );
  });

  it('is nobody without a row in the table: default deny, for every role and permission', () =>
    fc.assert(
      fc.property(
        fc.constantFrom(...roles),
        fc.constantFrom(...(Object.keys(permissions) as PermissionName[])),
        fc.constantFrom('430211000000', '430211001000', grid, '430281000000', 'D430211-sanitation', ''),
        (role, permission, unit) => {
          const who = holding(role, unit);
          const rule = ruleOf(permission)[role];
          if (!rule) {
            expect(authorize(who, permission, scope)).toBeUndefined();
            expect(authorizeAnywhere(who, permission)).toBeUndefined();
            expect(permittingPosts(who, permission)).toEqual([]);
          }
        },
      ),
    ));
});

describe('separation of duties', () => {
  it('keeps administrator, security and audit apart, and away from incidents', () => {
    const names = Object.keys(permissions) as PermissionName[];
    const everybodys = roles.map((role) => names.filter((name) => ruleOf(name)[role]));
    const forAll = names.filter((name) => everybodys.every((ofOne) => ofOne.includes(name)));
    expect(forAll).toEqual([
      ...['session.own', 'registry.read', 'map.read', 'people.name', 'registry-text.read', 'post.delegate'],
      ...['inbox.own', 'contact.own'],
    ]);
    const of = (role: Role) => names.filter((name) => ruleOf(name)[role] && !forAll.includes(name));
    // Of all texts, only why somebody looked at a caller.
    expect(of('auditor')).toEqual(['look-reason.read', 'trail.read', 'dossier.read']);
    expect(of('security_admin')).toEqual([
      'session.revoke',
      'account.lock',
      'account.manage',
      'account.read',
      'post.manage',
      'post.read',
      'display.manage',
      'contact.manage',
    ]);
    expect(of('system_admin')).toEqual([
      'grid.manage',
      'time-rules.manage',
      'catalogue.manage',
      'unit.manage',
      'routing-rules.manage',
      'admission-list.manage',
      'admission.read',
      'hotline.manage',
      'figures.by-grid',
      'webhook.manage',
      'api-key.manage',
      'dead-letter.manage',
    ]);
  });
});

it('the visible scope of a list is the union of all posts', () => {
  const who: SignedIn = {
    person: 'me',
    session: 's',
    posts: [
      { id: 'a', role: 'grid_leader', unit: grid },
      { id: 'b', role: 'grid_leader', unit: '430211001001002' },
      { id: 'c', role: 'department_staff', unit: 'D430211-water' },
    ],
  };
  expect(visibleScope(who, 'incident.view')).toEqual({
    everything: false,
    areas: [grid, '430211001001002'],
    leadUnits: [],
    involvedUnits: ['D430211-water'],
    inspector: 'me',
    reporter: null,
  });
});

it('tells of a role all that the table allows it, wherever it reaches, and nothing else', () =>
  fc.assert(
    fc.property(
      fc.constantFrom(...roles),
      fc.constantFrom(...(Object.keys(permissions) as PermissionName[])),
      (role, permission) =>
        expect(permissionsOf(role).includes(permission)).toBe(
          permittingPosts(holding(role, grid), permission).length > 0,
        ),
    ),
  ));
