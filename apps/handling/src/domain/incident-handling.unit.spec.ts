import { describe, expect, it } from '@jest/globals';
import type { IncidentEvent } from '#contracts';
import { eventLike, story } from '#testing';
import { type IncidentHandling, handlingRules } from './incident-handling.js';

const { initial, evolve } = handlingRules;
const [clerk, handler, colleague] = [1, 2, 3].map((n) => `0192f7a0-2222-7000-8000-00000000010${n}`) as [
  string,
  string,
  string,
];

const after = (told: ReturnType<typeof story>): IncidentHandling =>
  told.events.reduce((held, { event }) => evolve(held, event as IncidentEvent), initial);

describe('what handling keeps', () => {
  it('knows everybody who had a hand in it, each once, in every round', () =>
    expect(
      after(
        story()
          .step('incident.acknowledged.v1', { actor: clerk, data: { handler } })
          .step('incident.fed-back.v1', { actor: handler, data: { handlers: [clerk, handler] } })
          .step('incident.reworked.v1')
          .step('incident.fed-back.v1', { actor: colleague, data: { handlers: [clerk, handler, colleague] } }),
      ).handlers,
    ).toEqual([clerk, handler, colleague]));

  it('counts for whom somebody stood in as well', () => {
    const told = story().step('incident.acknowledged.v1', {
      actor: clerk,
      actorfor: colleague,
      data: { handler: clerk },
    });
    expect(after(told).handlers).toEqual([clerk, colleague]);
  });

  it('does not forget the first unit’s people when a return is upheld', () =>
    expect(
      after(
        story()
          .step('incident.acknowledged.v1', { actor: clerk, data: { handler: clerk } })
          .step('incident.return-requested.v1', { actor: colleague, data: { returnCount: 1 } })
          .step('incident.return-ruled.v1')
          .step('incident.acknowledged.v1', { actor: handler, data: { handler } }),
      ),
    ).toEqual({ handlers: [clerk, handler], returnCount: 1, ruledForGood: false, request: null }));

  it('knows of a ruling for good from then on', () => {
    const ruled = story().step('incident.return-ruled.v1', { data: { binding: true } });
    expect(after(ruled.step('incident.return-ruled.v1', { data: { binding: false } })).ruledForGood).toBe(true);
  });

  it('is left alone by what others do', () =>
    expect(evolve(initial, eventLike('incident.inspected.v1').event as IncidentEvent)).toBe(initial));
});
