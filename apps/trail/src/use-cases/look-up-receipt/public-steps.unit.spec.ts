import { describe, expect, it } from '@jest/globals';
import { eventDefinitions, type EventType } from '#contracts';
import { eventLike } from '#testing';
import { publicStepOf, toldEventOf } from './public-steps.js';

function toldOf(bytes: Uint8Array) {
  const event = toldEventOf(bytes);
  return event && publicStepOf(event);
}

describe('what the public is told of a step', () => {
  it.each(Object.keys(eventDefinitions) as EventType[])(
    'of %s is a type, a time, a stage and a unit at most',
    (type) => {
      const { event, bytes } = eventLike(type);
      const step = toldOf(bytes);
      if (!step) return;
      expect(Object.keys(step)).toEqual(['type', 'at', 'stage', 'unit']);
      expect(JSON.stringify(step)).not.toContain(event.actor);
    },
  );

  it('is that it is taken up again, and by whom', () =>
    expect(toldOf(eventLike('incident.reopened.v1').bytes)).toMatchObject({
      type: 'incident.reopened.v1',
      stage: 'HANDLING',
      unit: 'D430211-sanitation',
    }));

  it('is nothing of what offices settle among themselves', () => {
    const kept = (['incident.return-requested.v1', 'incident.surveyed.v1', 'incident.urged.v1'] as const).map((type) =>
      toldOf(eventLike(type).bytes),
    );
    expect(kept).toEqual([undefined, undefined, undefined]);
  });

  it('is nothing of what is no event of ours', () => {
    for (const text of ['', '{}', '{"type":"incident.reported.v1"}', 'null'])
      expect(toldOf(Buffer.from(text))).toBeUndefined();
  });
});
