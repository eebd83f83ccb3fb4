import { api, ask } from '../../api/client.js';
import type { components, operations } from '../../api/generated/grid-registry.js';
import { Batched } from './batched.js';

export type Unit = components['schemas']['Unit'];
type Catalogue = operations['ReadCatalogue.read']['responses']['200']['content']['application/json'];
export type Subcategory = Catalogue['items'][number];

/** 姓名: the names of colleagues by their ids; what a rule or a service did has no person behind it. */
export const people = new Batched<string>(async (personIds) => {
  const found = await ask(api.gridRegistry.POST('/people/names', { body: { personIds } }));
  return new Map(found.map(({ personId, name }) => [personId, name]));
});

/** Units by their codes. */
export const units = new Batched<Unit>(async (codes) => {
  const found = await Promise.all(
    codes.map((code) =>
      ask(api.gridRegistry.GET('/units/{code}', { params: { path: { code } } })).catch(() => undefined),
    ),
  );
  return new Map(found.filter((unit) => unit !== undefined).map((unit) => [unit.code, unit]));
});

let catalogue: Promise<ReadonlyMap<string, Subcategory>> | undefined;

/** A version was published here. */
export const forgetCatalogue = (): void => (catalogue = undefined);

/** 事项目录: the subcategories in force, by code. @throws Problem */
export function subcategories(): Promise<ReadonlyMap<string, Subcategory>> {
  catalogue ??= ask(api.gridRegistry.GET('/catalogue')).then(
    ({ items }) => new Map(items.map((item) => [item.code, item])),
    (error: unknown) => {
      catalogue = undefined;
      throw error;
    },
  );
  return catalogue;
}
