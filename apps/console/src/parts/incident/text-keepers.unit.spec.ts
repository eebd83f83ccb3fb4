import { describe, expect, it } from '@jest/globals';
import { textsOf } from './text-keepers.js';

const ref = (textId: string) => ({ textId, commitment: 'c' });

describe('the texts of an incident', () => {
  it('are asked of whoever took them, each once', () =>
    expect(
      textsOf([
        { type: 'incident.reported.v1', custodian: 'intake', data: { text: ref('a'), address: ref('b') } },
        { type: 'incident.dispatched.v1', custodian: 'handling', data: { opinion: ref('c') } },
        { type: 'incident.urged.v1', custodian: null, data: { text: ref('d') } },
        { type: 'incident.urged.v1', custodian: null, data: { text: ref('d') } },
        { type: 'incident.registered.v1', custodian: 'dispatch', data: { subcategory: '0102' } },
      ]),
    ).toEqual([
      { textId: 'a', keeper: 'intake' },
      { textId: 'b', keeper: 'intake' },
      { textId: 'c', keeper: 'dispatch' },
      { textId: 'd', keeper: 'dispatch' },
    ]));

  it('of a correction are with whoever had the incident then', () =>
    expect(textsOf([{ type: 'incident.corrected.v1', custodian: 'closure', data: { reason: ref('a') } }])).toEqual([
      { textId: 'a', keeper: 'closure' },
    ]));
});
