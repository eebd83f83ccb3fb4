import { readdirSync } from 'node:fs';
import { expect, it } from '@jest/globals';
import { consolePages, withoutPage } from './pages.js';

interface Route {
  readonly name?: unknown;
  readonly children?: readonly Route[];
}

const rooms = new URL('../../apps/console/src/rooms/', import.meta.url);
const namesIn = (routes: readonly Route[]): string[] =>
  routes.flatMap(({ name, children = [] }) => [...(typeof name === 'string' ? [name] : []), ...namesIn(children)]);

it('every route of every room is photographed and checked', async () => {
  const folders = readdirSync(rooms, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  const names = await Promise.all(
    folders.map(async ({ name }) => {
      const exported = (await import(`../../apps/console/src/rooms/${name}/room.js`)) as Record<
        string,
        { routes: Route[] }
      >;
      return Object.values(exported).flatMap(({ routes }) => namesIn(routes));
    }),
  );
  const covered = [...consolePages.flatMap(({ routes = [] }) => routes), ...Object.keys(withoutPage)];
  expect(covered.sort()).toEqual(names.flat().sort());
});

it('pages have names of their own', () => {
  expect(new Set(consolePages.map(({ name }) => name)).size).toBe(consolePages.length);
});
