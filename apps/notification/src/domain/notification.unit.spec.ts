import { describe, expect, it } from '@jest/globals';
import { goldenEvent, type IncidentEvent } from '#contracts';
import { fold, type HeldIncident } from '#lifecycle';
import { eventLike } from '#testing';
import fc from 'fast-check';
import { nextAttempt } from './back-off.js';
import { type FollowedIncident, noticeOf, notificationRules } from './followed-incident.js';
import { messageOf, readTemplates } from './message.js';
import { noticeKinds } from './notice.js';

const templates = readTemplates(new URL('../templates.json', import.meta.url));
const dispatched = eventLike('incident.dispatched.v1').event as IncidentEvent;
const incident = [eventLike('incident.reported.v1').event as IncidentEvent, dispatched].reduce<
  HeldIncident<FollowedIncident> | undefined
>((before, event) => fold(notificationRules, before, event), undefined)!;

describe('a notice', () => {
  it('says what is public of an incident, and the clock that matters', () => {
    const { number } = goldenEvent('incident.reported.v1').data;
    const { leadUnit, clocksStarted } = goldenEvent('incident.dispatched.v1').data;
    const notice = noticeOf('DISPATCHED', dispatched, incident);
    expect(notice).toMatchObject({ kind: 'DISPATCHED', eventId: dispatched.id, number, leadUnit });
    expect(notice.dueAt).toBe(clocksStarted.find(({ clock }) => clock === 'HANDLING')?.dueAt);
    expect(noticeOf('INSPECTION_ASKED', dispatched, incident).dueAt).toBeNull();
  });

  it.each(noticeKinds)('of %s has words in both languages, and none is missing from them', (kind) => {
    const words = messageOf({ ...noticeOf(kind, dispatched, incident), dueAt: '2026-10-09T07:00:00.000Z' }, templates, {
      category: { zh: '暴露垃圾', en: 'Exposed rubbish' },
      unit: '环卫中心',
    });
    expect(words.zh).toContain('暴露垃圾');
    expect(words.en).toMatch(/Exposed rubbish/);
    expect(`${words.zh}${words.en}`).not.toMatch(/[{}]|—/);
    if (kind === 'DISPATCHED') expect(words.zh).toContain('处置期限 2026-10-09 15:00');
  });
});

describe('the next attempt', () => {
  const queuedAt = new Date('2026-10-09T01:00:00Z');
  const after = (attempts: number, seconds = 0) =>
    nextAttempt({ attempts, queuedAt, at: new Date(queuedAt.getTime() + seconds * 1_000) }, 1);

  it('comes later each time, within the hour, until the days are over', () => {
    expect([1, 2, 3, 20].map((attempts) => (after(attempts)!.getTime() - queuedAt.getTime()) / 1_000)).toEqual([
      10, 20, 40, 3_600,
    ]);
    expect(after(30, 86_400 - 3_601)).toBeDefined();
    expect(after(30, 86_400 - 3_599)).toBeUndefined();
  });

  it('is never before now, and never further off for fewer attempts', () =>
    fc.assert(
      fc.property(fc.nat(60), fc.nat(60), (one, other) => {
        const [fewer, more] = [Math.min(one, other), Math.max(one, other)].map((n) => after(n)!.getTime());
        expect(fewer! > queuedAt.getTime() && fewer! <= more!).toBe(true);
      }),
    ));
});
