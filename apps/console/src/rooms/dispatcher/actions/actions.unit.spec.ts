import { describe, expect, it } from '@jest/globals';
import { incident, minutes } from '../queue/incident.spec.js';
import type { QueuedIncident } from '../queue/queued-incident.js';
import { askedFields, missingFields } from './action.js';
import { actions, possibleActions } from './actions.js';

const everything = () => true;
const names = (
  one: QueuedIncident,
  may: (permission: string) => boolean,
  holds: (role: string) => boolean = everything,
) => possibleActions(one, may, holds).map(({ name }) => name);
type Survey = NonNullable<QueuedIncident['survey']>;
const closed: Partial<QueuedIncident> = { stage: 'CLOSED', openClocks: [], leadUnit: 'D430211-sanitation' };
const named = (name: string) => actions.find((action) => action.name === name)!;

describe('what may be done with an incident', () => {
  it('begins with what its stage waits for', () => {
    expect(names(incident('a'), everything)[0]).toBe('register');
    expect(names(incident('a', { stage: 'REGISTERED' }), everything)[0]).toBe('dispatch');
    expect(names(incident('a', { stage: 'RETURN_REQUESTED' }), everything)[0]).toBe('ruleOnReturn');
    const pendingRequest = { for: 'SUSPENSION', askedAt: minutes(0), reviewOn: '2026-10-12' } as const;
    expect(names(incident('a', { stage: 'HANDLING', pendingRequest }), everything)[0]).toBe('ruleOnSuspension');
  });

  it('is only what the server’s table lets one do', () => {
    expect(names(incident('a'), (permission) => permission === 'incident.urge')).toEqual(['urge']);
    expect(names(incident('a'), () => false)).toEqual([]);
  });

  it('is asking the caller and reopening once it is closed, and nothing once it is over for good', () => {
    expect(names(incident('a', closed), everything)).toEqual(['survey', 'reopen']);
    expect(names(incident('a', { stage: 'VOIDED', openClocks: [] }), everything)).toEqual([]);
  });

  it('is no second survey of whom a call-back reached, and reopening first where they call for it', () => {
    const unhappy: Survey = {
      ...{ attempt: 1, reached: true, responded: true, resolution: 'UNRESOLVED', satisfaction: 'DISSATISFIED' },
      causeWithinPower: true,
    };
    const missed: Survey = {
      ...{ attempt: 1, reached: false, responded: null, resolution: null, satisfaction: 'NOT_RATED' },
      causeWithinPower: null,
    };
    const surveyed = (survey: Survey | null, more = {}) => incident('a', { ...closed, survey, ...more });
    const { isNext } = named('reopen');
    expect(names(surveyed(unhappy), everything)).toEqual(['reopen']);
    expect(isNext!(surveyed(unhappy))).toBe(true);
    expect(isNext!(surveyed({ ...unhappy, causeWithinPower: false }))).toBe(false);
    expect(names(surveyed(missed), everything)[0]).toBe('survey');
    expect(names(surveyed(null, { reportedBy: 'p' }), everything)).toEqual(['reopen']);
  });

  it('is no reopening where the server would refuse it: uncalled for to an officer, of what no unit had to anybody', () => {
    const officer = (role: string) => role === 'intake_officer';
    const survey: Survey = {
      ...{ attempt: 1, reached: true, responded: true, resolution: 'PARTIAL', satisfaction: 'DISSATISFIED' },
      causeWithinPower: false,
    };
    const asked: Survey = { ...survey, byResident: { asksForReopening: true } };
    expect(names(incident('a', { ...closed, survey: null }), everything, officer)).toEqual(['survey']);
    expect(names(incident('a', { ...closed, survey }), everything, officer)).toEqual([]);
    expect(
      names(incident('a', { ...closed, survey: { ...survey, causeWithinPower: true } }), everything, officer),
    ).toEqual(['reopen']);
    expect(names(incident('a', { ...closed, survey: asked }), everything, officer)).toEqual(['reopen']);
    expect(names(incident('a', { ...closed, leadUnit: null, survey: asked }), everything)).toEqual([]);
  });

  it('leaves the keys of the room to the room', () => {
    const ofTheRoom = ['j', 'k', 'n', 'g', '?', '.', '/', 'Enter', 'Escape', '1', '2', '3', '4', '5', '6'];
    for (const { key } of actions) expect(ofTheRoom).not.toContain(key);
  });

  it('has no verification of what a worker saw', () => {
    expect(names(incident('a'), everything)).toContain('verify');
    expect(names(incident('a', { reportedBy: 'p' }), everything)).not.toContain('verify');
  });

  it('has a key of its own for each that is possible at once', () => {
    for (const stage of [
      'REPORTED',
      'VERIFYING',
      'REGISTERED',
      'RETURN_REQUESTED',
      'HANDLING',
      'INSPECTING',
      'CLOSED',
    ] as const) {
      const keys = possibleActions(incident('a', { stage }), everything, everything).map(({ key }) => key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });
});

describe('what must be said', () => {
  it('is named while it is missing', () => {
    expect(missingFields(named('reject'), {})).toEqual(['reasonCode', 'explanation']);
    expect(missingFields(named('reject'), { reasonCode: 'OUT_OF_SCOPE', explanation: '  ' })).toEqual(['explanation']);
    expect(missingFields(named('close'), {})).toEqual([]);
  });

  it('is nothing more of a caller who was not reached, and whose fault it was of one who is not content', () => {
    const survey = named('survey');
    expect(missingFields(survey, {})).toEqual(['reached']);
    expect(missingFields(survey, { reached: 'NOT_REACHED' })).toEqual([]);
    expect(missingFields(survey, { reached: 'REACHED' })).toEqual(['resolution', 'satisfaction']);
    const content = askedFields(survey, { reached: 'REACHED', resolution: 'RESOLVED', satisfaction: 'SATISFIED' });
    expect(content.map(({ name }) => name)).not.toContain('causeWithinPower');
    const unhappy = askedFields(survey, { reached: 'REACHED', resolution: 'UNRESOLVED', satisfaction: 'NOT_RATED' });
    expect(unhappy.map(({ name }) => name)).toContain('causeWithinPower');
  });

  it('depends on what was said before', () => {
    const reason = '不属于我局';
    expect(missingFields(named('ruleOnReturn'), { decision: 'DENIED', reason })).toEqual([]);
    expect(missingFields(named('ruleOnReturn'), { decision: 'UPHELD', reason })).toEqual(['leadUnit']);
  });
});
