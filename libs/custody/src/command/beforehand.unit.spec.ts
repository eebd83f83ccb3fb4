import { describe, expect, it } from '@jest/globals';
import { Refused } from '#primitives';
import { custodyRefusals } from '../custody.refusals.js';
import { beforehand } from './beforehand.js';

describe('work done beforehand', () => {
  it('gives its result where it is asked for', async () => {
    const result = await beforehand(Promise.resolve(7));
    expect(result()).toBe(7);
  });

  it('keeps a refusal for there', async () => {
    const refused = new Refused(custodyRefusals('INCIDENT.UNKNOWN'));
    const result = await beforehand(Promise.reject(refused));
    expect(() => result()).toThrow(refused);
  });

  it('fails at once where it is no refusal', () =>
    expect(beforehand(Promise.reject(new TypeError('a bug')))).rejects.toThrow('a bug'));
});
