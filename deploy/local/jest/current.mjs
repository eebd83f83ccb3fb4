/** What Jest gives the spec file that runs now: describe, it, expect and the others by name. */
export const Current = {};

/** A helper that several spec files share is loaded once, so what it imports must be of the file that runs now. */
const current = (name) =>
  new Proxy(() => undefined, {
    apply: (_, self, given) => Reflect.apply(Current[name], self, given),
    get: (_, key) => Current[name][key],
  });

export const afterAll = current('afterAll');
export const afterEach = current('afterEach');
export const beforeAll = current('beforeAll');
export const beforeEach = current('beforeEach');
export const describe = current('describe');
export const expect = current('expect');
export const it = current('it');
export const jest = current('jest');
export const test = current('test');
