import { describe, expect, it } from '@jest/globals';
import type { ActingPost, SignedIn } from '#access';
import type { Role } from '#contracts';
import type { RegistryPost } from '../../domain/organisation/registry-post.js';
import type { RegistryUnit } from '../../domain/organisation/registry-unit.js';
import { decideDelegation, type Delegating } from './delegate-post.decide.js';

const at = new Date('2026-10-09T01:00:00Z');
const day = (n: number) => new Date(at.getTime() + n * 86_400_000);
const [county, elsewhere] = ['430211000000', '430281000000'];
const centre: RegistryUnit = {
  ...{ code: county, level: 'county', name: '区', nameEn: null, parentCode: null, synthetic: true },
  ...{ validTo: null, successor: null },
};

const post = (role: Role = 'duty_chief', more: Partial<Delegating['post']> = {}): Delegating['post'] => ({
  ...{ postId: 'post', person: 'holder', role, unit: county, delegation: null, isEnded: false },
  period: { from: day(-30), to: day(30) },
  ...more,
});
const signedIn = (person: string, ...posts: ActingPost[]): SignedIn => ({ person, session: 's', posts });
const holder = signedIn('holder', { id: 'post', role: 'duty_chief', unit: county });
const officer = signedIn('officer', { id: 'o', role: 'security_admin', unit: county });

const decide = (who: SignedIn, more: Partial<Delegating> = {}) =>
  decideDelegation(who, {
    ...{ post: post(), unit: centre, delegate: 'delegate', held: [], at, period: { from: at, to: day(7) } },
    ...more,
  });
const codeOf = (...asked: Parameters<typeof decide>) => {
  const decision = decide(...asked);
  return 'refusal' in decision ? decision.refusal.code : undefined;
};

describe('delegating a post', () => {
  it('is done by its holder under that very post, or by the security officer', () => {
    expect(decide(holder)).toEqual({ actor: { person: 'holder', post: holder.posts[0] } });
    expect(decide(officer)).toMatchObject({ actor: { person: 'officer', post: { id: 'o' } } });
  });

  it.each([
    ['somebody else', signedIn('other', { id: 'p', role: 'duty_chief', unit: county })],
    ['the security officer of another county', signedIn('x', { id: 'p', role: 'security_admin', unit: elsewhere })],
    ['the system administrator', signedIn('x', { id: 'p', role: 'system_admin', unit: county })],
    ['the holder acting under another post', { ...holder, actingPost: 'another' }],
    ['who stands in for the holder', signedIn('d', { ...holder.posts[0]!, delegatedBy: 'holder' })],
  ])('is out of reach for %s', (_, who) => expect(codeOf(who)).toBe('ACCESS.OUT_OF_SCOPE'));

  it('is not passed on', () =>
    expect(codeOf(officer, { post: post('duty_chief', { delegation: { of: 'x', by: 'y' } }) })).toBe(
      'POST.DELEGATION_NOT_PASSED_ON',
    ));

  it('gives nobody a post by their own hand, nor by that of who stands in for them', () => {
    expect(codeOf(holder, { delegate: 'holder' })).toBe('POST.OWN');
    expect(codeOf(officer, { delegate: 'officer' })).toBe('POST.OWN');
    const standIn = signedIn('stand-in', { ...officer.posts[0]!, delegatedBy: 'officer' });
    expect(codeOf(standIn, { delegate: 'officer' })).toBe('POST.OWN');
    expect(codeOf(officer, { delegate: 'holder' })).toBe('POST.HELD_ALREADY');
  });

  it.each([
    ['before now', { from: day(-1), to: day(7) }],
    ['for no time', { from: at, to: at }],
    ['for good', { from: at, to: null }],
    ['beyond the post', { from: at, to: day(31) }],
  ])('is refused %s', (_, period) => expect(codeOf(holder, { period })).toBe('POST.PERIOD'));

  it('is refused for longer than ninety days', () => {
    const forGood = post('duty_chief', { period: { from: day(-1), to: null } });
    expect(codeOf(holder, { post: forGood, period: { from: at, to: day(90) } })).toBeUndefined();
    expect(codeOf(holder, { post: forGood, period: { from: at, to: day(91) } })).toBe('POST.PERIOD');
  });

  it('keeps the three apart', () => {
    const audits: RegistryPost = { ...post('auditor'), postId: 'a', person: 'delegate' };
    const mine = signedIn('holder', { id: 'post', role: 'security_admin', unit: county });
    expect(codeOf(mine, { post: post('security_admin'), held: [audits] })).toBe('POST.SEPARATION_OF_DUTIES');
    expect(codeOf(holder, { held: [audits] })).toBeUndefined();
  });

  it('is refused when the post has ended', () =>
    expect(codeOf(holder, { post: post('duty_chief', { isEnded: true }) })).toBe('POST.ENDED'));
});
