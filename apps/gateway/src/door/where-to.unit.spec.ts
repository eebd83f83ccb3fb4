import { describe, expect, it } from '@jest/globals';
import { isPublic, whereTo } from './where-to.js';

const routes = {
  intake: ['http://a:1', 'http://a:2'],
  identity: ['http://b:2'],
  evidence: ['http://e:5'],
  trail: ['http://c:3'],
  'grid-registry': ['http://d:4'],
};

describe('where a request goes', () => {
  it('is the service that it names, with the rest of the path', () =>
    expect(whereTo('/api/intake/incidents?x=1', routes)).toEqual({
      service: 'intake',
      urls: ['http://a:1', 'http://a:2'],
      path: '/incidents?x=1',
    }));

  it('is intake for Open311, under its own address, open to whoever has a key', () => {
    const there = whereTo('/open311/v2/requests/1.xml?x=1', routes);
    expect(there).toEqual({ service: 'intake', urls: routes.intake, path: '/open311/v2/requests/1.xml?x=1' });
    expect(isPublic(there!)).toBe(true);
    expect(whereTo('/open311/v2/../../metrics', routes)).toBeUndefined();
    expect(whereTo('/open311/v1/services.xml', routes)).toBeUndefined();
  });

  it('is no matter of what the query says', () =>
    expect(whereTo('/api/intake/incidents?next=/metrics//..\\', routes)?.path).toBe('/incidents?next=/metrics//..\\'));

  it.each([
    '/api/nobody/x',
    '/api/intake',
    '/api/intake/metrics',
    '/api/intake/METRICS/',
    '/api/intake//metrics',
    '/api/intake/health/ready',
    '/api/intake/Health?x',
    '/api/intake/\\metrics',
    '/api/intake/%6Detrics',
    '/api/intake/x/../metrics',
    '/api/intake/x/%2e%2e/metrics',
    '/api/intake/x//y',
    '/api/intake/%zz',
    '/api/intake/x#y',
    '/api/constructor/x',
    '/api/../intake/x',
    '/intake/x',
  ])('is nowhere for %s', (url) => expect(whereTo(url, routes)).toBeUndefined());

  it.each([
    ['/api/identity/sign-in', true],
    ['/api/identity/sign-out', false],
    ['/api/identity/sign-in/x', false],
    ['/api/intake/sign-in', false],
    ['/api/grid-registry/units/D430211-sanitation/name', true],
    ['/api/grid-registry/units/%E7%8E%AF%E5%8D%AB/name?x', true],
    ['/api/grid-registry/units/D430211-sanitation', false],
    ['/api/grid-registry/units/x/y/name', false],
    ['/api/intake/receipts/query', true],
    ['/api/intake/receipts', false],
    ['/api/intake/public/reports', true],
    ['/api/intake/publicly', false],
    ['/api/evidence/public/photos', true],
    ['/api/evidence/public/photos/1', false],
    ['/api/evidence/files', false],
    ['/api/trail/receipts/query', true],
    ['/api/trail/checkpoints?after=7', true],
    ['/api/trail/witnesses', true],
    ['/api/trail/inclusion-proofs?size=9&sequences=1', true],
    ['/api/trail/inclusion-proofs/x', false],
    ['/api/trail/entries/12/inclusion-proof?size=40', true],
    ['/api/trail/entries/12', false],
    ['/api/trail/entries?x=/checkpoint', false],
    ['/api/trail/head', false],
  ])('is public for signing in and the like only: %s %s', (url, expected) =>
    expect(isPublic(whereTo(url, routes)!)).toBe(expected),
  );
});
