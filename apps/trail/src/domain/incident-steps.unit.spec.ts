import { describe, expect, it } from '@jest/globals';
import { story } from '#testing';
import { foldSteps, type StepEntry, stepsAmong } from './incident-steps.js';

const topic = 'incident.events.v1';
const told = story()
  .step('incident.reported.v1')
  .step('incident.registered.v1')
  .step('incident.dispatched.v1', { data: { leadUnit: 'D430211-sanitation', coUnits: ['D430211-water'] } })
  .step('incident.acknowledged.v1');
const entries: StepEntry[] = told.events.map(({ bytes }, at) => ({ sequence: 10 * (at + 1), topic, bytes }));

describe('an incident by its entries', () => {
  it('is what the services make of its steps, with the number it is known by', () => {
    const { steps, passedOver } = stepsAmong(entries);
    expect(passedOver).toEqual([]);
    expect(foldSteps(steps)).toMatchObject({
      incidentId: told.incidentId,
      ...{ version: 4, stage: 'HANDLING', custodian: 'handling' },
      scope: { leadUnit: 'D430211-sanitation', coUnits: ['D430211-water'] },
      particulars: { subcategory: '0103' },
      held: { number: '430211-20261009-000001' },
    });
  });

  it('is nothing before its first step', () => expect(foldSteps(stepsAmong([]).steps)).toBeUndefined());

  it('passes over, and names, what no service takes for a step: the unreadable, and a version told twice', () => {
    const forged = story(told.incidentId).step('incident.reported.v1', { data: { grid: '430211009009009' } });
    const { steps, passedOver } = stepsAmong([
      ...entries,
      { sequence: 50, topic, bytes: Buffer.from('{"subject":"x"}') },
      { sequence: 60, topic, bytes: forged.events[0]!.bytes },
    ]);
    expect(passedOver).toEqual([50, 60]);
    expect(foldSteps(steps)).toEqual(foldSteps(stepsAmong(entries).steps));
  });

  it('takes no step from another topic', () => {
    const elsewhere = entries.map((entry) => ({ ...entry, topic: 'audit.events.v1' }));
    expect(stepsAmong(elsewhere)).toEqual({ steps: [], passedOver: [] });
  });

  it('goes on after a step that can’t be read', () => {
    const unread = entries.map((entry) => (entry.sequence === 20 ? { ...entry, bytes: Buffer.from('{}') } : entry));
    const { steps, passedOver } = stepsAmong(unread);
    expect(passedOver).toEqual([20]);
    expect(foldSteps(steps)).toMatchObject({ version: 4, stage: 'HANDLING' });
  });
});
