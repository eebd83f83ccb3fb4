import { describe, expect, it } from '@jest/globals';
import { XMLParser } from 'fast-xml-parser';
import { refusalByOpen311 } from './answer-refusals.js';
import { toXml } from './to-xml.js';

const refusal = (status: number, details = {}) => ({ code: 'X.Y', status, zh: '不行。', en: 'No & <no>.', details });

describe('a refusal by Open311', () => {
  it('is a list of code and description, in the format of the address', () => {
    expect(refusalByOpen311('/open311/v2/requests.json?x=.xml', refusal(403))).toEqual({
      status: 403,
      type: 'application/json; charset=utf-8',
      body: '[{"code":403,"description":"不行。 No & <no>."}]',
    });
    const { type, body } = refusalByOpen311('/open311/v2/requests.xml', refusal(404));
    expect(type).toBe('text/xml; charset=utf-8');
    expect(body.split('\n')[0]).toBe('<?xml version="1.0" encoding="utf-8"?>');
    expect(new XMLParser().parse(body)).toMatchObject({
      errors: { error: { code: 404, description: '不行。 No & <no>.' } },
    });
  });

  it('is in XML where the address names no format', () =>
    expect(refusalByOpen311('/open311/v2/', refusal(404)).type).toMatch('text/xml'));

  it.each([
    [401, 403],
    [422, 400],
    [409, 400],
    [413, 400],
    [429, 429],
    [503, 503],
  ])('of ours with %d is answered with %d', (ours, theirs) =>
    expect(refusalByOpen311('/x.json', refusal(ours)).status).toBe(theirs),
  );

  it('names each fault of a request', () => {
    const faults = [{ path: 'lat', message: 'too big' }];
    expect(refusalByOpen311('/x.json', refusal(400, { faults })).body).toContain('lat: too big');
  });
});

describe('XML', () => {
  it('keeps the order, writes null as an empty element, and nothing that no document may hold', () => {
    const xml = toXml({ requests: { request: [{ b: 1, a: null, c: 'x\u0000\u0008y', d: false }] } });
    expect(xml.replaceAll(/\s*\n\s*/g, '')).toBe(
      '<?xml version="1.0" encoding="utf-8"?><requests><request><b>1</b><a/><c>xy</c><d>false</d></request></requests>',
    );
  });
});
