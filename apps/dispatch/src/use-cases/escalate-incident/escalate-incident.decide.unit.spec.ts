import { describe, expect, it } from '@jest/globals';
import type { IncidentLevel } from '#contracts';
import { refusalOf, stepOf } from '#lifecycle';
import { at, community, holder, incident, rules, text, township } from '../../givens.spec.js';
import { EscalateIncident } from './escalate-incident.command.js';
import { decideEscalation } from './escalate-incident.decide.js';

const opinion = text();
const [ofCommunity, ofTownship, ofCounty] = [
  holder('community_staff', community),
  holder('township_dispatcher', township),
  holder(),
];
const escalate = (level: IncidentLevel, actor = ofCounty, emergency?: 'FIRE') =>
  decideEscalation(incident('REGISTERED', { level }), { emergency }, { actor, opinion, at, rules });

describe('escalating an incident', () => {
  it('passes it to the desk above with an opinion, where the dispatch clock starts anew', () =>
    expect(stepOf(escalate('community', ofCommunity))).toEqual({
      type: 'incident.escalated.v1',
      data: {
        from: 'community',
        to: 'township',
        opinion,
        emergency: null,
        clocksStarted: [
          expect.objectContaining({
            clock: 'DISPATCH',
            startedAt: '2026-10-09T01:00:00.000Z',
            dueAt: '2026-10-09T01:30:00.000Z',
          }),
        ],
        clocksStopped: ['DISPATCH'],
      },
    }));

  it.each([
    ['township', 'county', ofTownship],
    ['county', 'city', ofCounty],
    ['county', 'city', holder('duty_chief')],
    ['community', 'township', ofCounty],
  ] as const)('goes one level at a time: from %s to %s', (from, to, actor) =>
    expect(stepOf(escalate(from, actor)).data).toMatchObject({ from, to }),
  );

  it.each([
    ['community', 'county', ofCommunity],
    ['township', 'county', ofTownship],
    ['county', 'city', ofCounty],
  ] as const)('goes from %s to %s in an emergency', (from, to, actor) =>
    expect(stepOf(escalate(from, actor, 'FIRE')).data).toMatchObject({ from, to, emergency: 'FIRE' }),
  );

  it.each([
    ['ESCALATION.NOT_YOUR_DESK', 'township', ofCommunity],
    ['ESCALATION.NOT_YOUR_DESK', 'community', ofTownship],
    ['ESCALATION.NOT_YOUR_DESK', 'county', ofTownship],
    ['ESCALATION.HIGHEST_LEVEL', 'city', ofCounty],
  ] as const)('is refused with %s from %s', (code, level, actor) =>
    expect(refusalOf(escalate(level, actor))).toBe(code),
  );

  it.each([{}, { opinion: ' ' }, { opinion: '超出本级职责', emergency: 'FLOOD' }, { opinion: 'x'.repeat(501) }])(
    'needs an opinion, and one of three emergencies at most: %j',
    (body) => expect(EscalateIncident.safeParse(body).success).toBe(false),
  );
});
