import { describe, expect, it } from '@jest/globals';
import { neverRun } from './specs-without-level.mjs';

describe('a spec file without a level', () => {
  it.each([
    ['a.spec.ts', "it('works', () => 1);", true],
    ['a.spec.ts', "describe('x', () => {\n  test.each([1])('y', () => 1);\n});", true],
    ['a.integration.spec.ts', "  it.each<[string]>([['a']])('z', () => 1);", true],
    ['a.spec.ts', 'export const waitFor = (it) => submit(it);', false],
    ['a.unit.spec.ts', "it('works', () => 1);", false],
    ['a.int.spec.mjs', "it('works', () => 1);", false],
    ['a.ts', "it('is no spec', () => 1);", false],
  ])('%s with %j', (file, content, found) => expect(neverRun([file], () => content)).toEqual(found ? [file] : []));
});
