import { describe, expect, it } from '@jest/globals';
import { dayOf, daysAfter, deadlineOf } from '#deadlines';
import type { Decision, HeldIncident } from '#lifecycle';
import fc from 'fast-check';
import {
  after,
  at,
  catalogue,
  chief,
  clocksFrom,
  incident,
  photo,
  rules,
  rulesOf,
  sanitation,
  text,
  works,
} from '../givens.spec.js';
import { decideExtensionRequest } from '../use-cases/request-extension/request-extension.decide.js';
import { decideSuspensionRequest } from '../use-cases/request-suspension/request-suspension.decide.js';
import { decideResumption } from '../use-cases/resume-incident/resume-incident.decide.js';
import { decideExtensionRuling } from '../use-cases/rule-on-extension/rule-on-extension.decide.js';
import { decideSuspensionRuling } from '../use-cases/rule-on-suspension/rule-on-suspension.decide.js';
import { handlingClockOf } from './extended-clock.js';
import type { IncidentHandling } from './incident-handling.js';

type Incident = HeldIncident<IncidentHandling>;
type Act = (now: Incident, at: Date) => Decision;

const asking = { unit: sanitation, reason: text(), evidence: [photo()], rules, rulesOf };
const ruling = { ruler: chief, reason: text(), rulesOf };
const acts: Record<string, Act> = {
  askForTime: (now, time) => decideExtensionRequest(now, { by: 1 }, { ...asking, at: time }),
  askToSuspend: (now, time) =>
    decideSuspensionRequest(now, { reviewOn: daysAfter(dayOf(time), 5) }, { ...asking, at: time }),
  giveTime: (now) => decideExtensionRuling(now, { approve: true }, ruling),
  denyTime: (now) => decideExtensionRuling(now, { approve: false }, ruling),
  suspend: (now, time) => decideSuspensionRuling(now, { approve: true }, { ...ruling, at: time }),
  resume: (now, time) => decideResumption(now, { basis: 'LEAD_UNIT', reason: null, catalogue, rulesOf, at: time }),
};

/** The incident after an act, where that is a step from where it stands. */
function tried(now: Incident, act: Act, time: Date): Incident {
  const decision = act(now, time);
  if ('refusal' in decision) return now;
  const isPossible = (decision.steps[0]?.type === 'incident.resumed.v1') === (now.stage === 'SUSPENDED');
  return isPossible ? after(now, decision, { at: time, by: chief }) : now;
}

const life = fc.array(
  fc.record({ act: fc.constantFrom(...Object.keys(acts)), hours: fc.double({ min: 0, max: 40, noNaN: true }) }),
  {
    maxLength: 25,
  },
);

describe('a handling clock that is extended and suspended, in any order', () => {
  it('follows from what is recorded with it, and never ends before its time', () =>
    fc.assert(
      fc.property(fc.constantFrom('0102', '0103', '0402'), life, (code, lived) => {
        const clocks = clocksFrom(at, code, { helped: true });
        const [original] = clocks;
        let now: Incident = incident(
          'HANDLING',
          {},
          {
            ...{ subcategory: code, urgent: code === '0402', clocks },
            subTasks: [{ unit: works, state: 'OPEN' }],
          },
        );
        let time = at.getTime();
        for (const { act, hours } of lived) {
          time += Math.round(hours * 3_600_000);
          now = tried(now, acts[act]!, new Date(time));
          expect(now.particulars.clocks.length === 0).toBe(now.stage === 'SUSPENDED');
          for (const clock of now.particulars.clocks.filter(({ clock }) => clock !== 'RULING')) {
            expect(clock.dueAt).toBe(deadlineOf(clock, rules).toISOString());
            expect(clock.startedAt).toBe(original!.startedAt);
            expect(clock.since).toBe(original!.since);
          }
          const handling = handlingClockOf(now.particulars);
          if (!handling) continue;
          expect(handling.dueAt >= original!.dueAt).toBe(true);
          expect(handling.limit).toBe(original!.limit + (handling.extendedBy ? 1 : 0));
          const helping = now.particulars.clocks.find(({ clock }) => clock === 'SUB_TASK')!;
          expect(helping.dueAt <= handling.dueAt).toBe(true);
          expect(helping.pauses).toEqual(handling.pauses);
        }
      }),
    ));
});
