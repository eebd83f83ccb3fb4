import { describe, expect, it } from '@jest/globals';
import { refusalOf, stepOf } from '#lifecycle';
import { after, at, clocksFrom, incident, photo, sanitation, securingFrom, staffOf } from '../../givens.spec.js';
import { SecureIncident } from './secure-incident.command.js';
import { decideSecuring } from './secure-incident.decide.js';

const clocks = clocksFrom(at, '0402');
const flooded = incident('HANDLING', {}, { urgent: true, clocks: [...clocks, securingFrom(at)] });
const context = { unit: sanitation, note: null, evidence: [photo()] };

describe('making it safe', () => {
  it('stops its clock, and leaves that of restoring it', () => {
    const secured = decideSecuring(flooded, context);
    expect(stepOf(secured)).toEqual({
      type: 'incident.secured.v1',
      data: { ...context, clocksStarted: [], clocksStopped: ['SECURING'] },
    });
    const by = staffOf(sanitation);
    expect(after(flooded, secured, { by })).toMatchObject({
      particulars: { secured: true, clocks },
      held: { handlers: [by.person] },
    });
  });

  it('is done once, and only where there is something to make safe', () => {
    for (const one of [after(flooded, decideSecuring(flooded, context)), incident('HANDLING', {}, { clocks })]) {
      expect(refusalOf(decideSecuring(one, context))).toBe('SECURING.NOTHING_TO_SECURE');
    }
  });

  it('is shown, each photo once', () => {
    const [same] = context.evidence;
    expect(refusalOf(decideSecuring(flooded, { ...context, evidence: [same!, same!] }))).toBe(
      'EVIDENCE.SAME_FILE_TWICE',
    );
    for (const body of [{}, { evidence: [] }]) expect(SecureIncident.safeParse(body).success).toBe(false);
  });
});
