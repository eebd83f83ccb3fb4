import { transform } from '@swc/core';
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const { exclude: _builtWithoutSpecs, ...swc } = JSON.parse(
  readFileSync(new URL('../../../.swcrc', import.meta.url), 'utf8'),
);
const libs = new URL('../../../libs/', import.meta.url);
const globals = new URL('./current.mjs', import.meta.url).href;

/** Node's own way to find modules, but for the sources instead of what is built of them (module.register). */
export async function resolve(specifier, context, next) {
  if (specifier === '@jest/globals') return { url: globals, shortCircuit: true };
  if (specifier.startsWith('#'))
    return { url: new URL(`${specifier.slice(1)}/src/index.ts`, libs).href, format: 'module', shortCircuit: true };
  if (specifier.startsWith('.') && specifier.endsWith('.js') && !context.parentURL?.includes('/node_modules/')) {
    const url = new URL(specifier.replace(/\.js$/, '.ts'), context.parentURL);
    if (existsSync(url)) return { url: url.href, format: 'module', shortCircuit: true };
  }
  return next(specifier, context);
}

/** TypeScript is compiled as the build compiles it. */
export async function load(url, context, next) {
  if (!url.endsWith('.ts')) return next(url, context);
  const filename = fileURLToPath(url);
  const { code } = await transform(readFileSync(filename, 'utf8'), {
    ...swc,
    swcrc: false,
    filename,
    sourceMaps: 'inline',
  });
  return { format: 'module', source: code, shortCircuit: true };
}
