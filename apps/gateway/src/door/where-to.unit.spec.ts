import { describe, expect, it } from '@jest/globals';
import { isPublic, whereTo } from './where-to.js';

const routes = { intake: ['http://a:1', 'http://a:2'], identity: ['http://b:2'] };

describe('where a request goes', () => {
  it('is the service that it names, with the rest of the path', () =>
    expect(whereTo('/api/intake/incidents?x=1', routes)).toEqual({
      service: 'intake',
      urls: ['http://a:1', 'http://a:2'],
      path: '/incidents?x=1',
    }));

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

  it('is public for signing in and the like only', () => {
    const at = (url: string) => isPublic(whereTo(url, routes)!);
    expect(at('/api/identity/sign-in')).toBe(true);
    expect(at('/api/identity/sign-out')).toBe(false);
    expect(at('/api/identity/sign-in/x')).toBe(false);
    expect(at('/api/intake/sign-in')).toBe(false);
  });
});
