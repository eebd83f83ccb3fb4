import { describe, expect, it } from '@jest/globals';
import { refusalOf, stepOf } from '#lifecycle';
import { postOf, sanitation, staffOf, works } from '../../givens.spec.js';
import { AcknowledgeIncident } from './acknowledge-incident.command.js';
import { decideAcknowledgement } from './acknowledge-incident.decide.js';

const [actor, colleague, stranger] = [staffOf(sanitation), staffOf(sanitation), staffOf(works)];
const staff = [postOf(actor), postOf(colleague)];

describe('acknowledging', () => {
  it('stops the clock for signing, and no other', () =>
    expect(stepOf(decideAcknowledgement({ handler: colleague.person }, { actor, staff }))).toEqual({
      type: 'incident.acknowledged.v1',
      data: {
        unit: sanitation,
        handler: colleague.person,
        clocksStarted: [],
        clocksStopped: ['ACKNOWLEDGEMENT'],
      },
    }));

  it('makes whoever signs the handler when nobody else is named', () => {
    expect(stepOf(decideAcknowledgement({}, { actor, staff })).data).toMatchObject({ handler: actor.person });
    // Their post came with the token; our copy of the posts may not have it yet.
    expect(stepOf(decideAcknowledgement({ handler: actor.person }, { actor, staff: [] })).data).toMatchObject({
      handler: actor.person,
    });
  });

  it('names nobody from outside the unit', () =>
    expect(refusalOf(decideAcknowledgement({ handler: stranger.person }, { actor, staff }))).toBe(
      'ACKNOWLEDGEMENT.HANDLER_NOT_IN_UNIT',
    ));

  it.each([{ handler: 'Zhang San' }, { handler: null }, { person: colleague.person }])(
    'takes a person’s id: %j',
    (body) => expect(AcknowledgeIncident.safeParse(body).success).toBe(false),
  );
});
