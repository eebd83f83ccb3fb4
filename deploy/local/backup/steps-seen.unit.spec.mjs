import { describe, expect, it } from '@jest/globals';
import { StepsSeen } from './steps-seen.mjs';

const incident = '018f0000-0000-7000-8000-000000000001';

function seen(...events) {
  const steps = new StepsSeen();
  for (const event of events) steps.add(Buffer.from(JSON.stringify(event)));
  return steps;
}

const versions = (...all) => seen(...all.map((incidentversion) => ({ subject: incident, incidentversion })));

describe('what the lifecycle topic knows further than a restored database', () => {
  it('is how far its steps follow one by one on what the database knows', () => {
    expect(versions(1, 2, 3).lastAfter(incident, 0)).toBe(3);
    expect(versions(2, 3, 4).lastAfter(incident, 2)).toBe(4);
    expect(versions(3, 2, 3).lastAfter(incident, 1)).toBe(3);
  });

  it('is nothing where the database knows as much, or more that is not published yet', () => {
    expect(versions(1, 2).lastAfter(incident, 2)).toBe(2);
    expect(versions(1, 2).lastAfter(incident, 5)).toBe(5);
    expect(versions(1, 2).lastAfter('018f0000-0000-7000-8000-000000000002', 7)).toBe(7);
  });

  it('leaves out what stands behind a gap: an incident would wait for it for ever', () => {
    expect(versions(2, 3, 7, 9).lastAfter(incident, 1)).toBe(3);
    expect(versions(4, 5).lastAfter(incident, 1)).toBe(1);
  });

  it('tells the highest number that was given', () => {
    const reported = (number) => ({ subject: incident, incidentversion: 1, data: { number } });
    expect(
      seen(reported('430211-20261009-000012'), reported('430211-20261010-1000007'), reported('430211-20261010-000013'))
        .highestNumber,
    ).toBe(1_000_007);
    expect(versions(1).highestNumber).toBe(0);
  });

  it('makes nothing of what nobody can read', () => {
    const steps = seen(
      null,
      7,
      { subject: "'; DROP TABLE incident", incidentversion: 2 },
      { subject: incident, incidentversion: '2' },
      { subject: incident, incidentversion: 1e300 },
    );
    steps.add(Buffer.from([0xff, 0xfe]));
    steps.add(null);
    expect(steps.incidents).toEqual([]);
  });
});
