import { createRequire, register } from 'node:module';
import { pathToFileURL } from 'node:url';
import 'reflect-metadata';

register('./typescript.mjs', import.meta.url);
process.setSourceMapsEnabled(true);

const { Current } = await import('./current.mjs');
const require = createRequire(import.meta.url);
const circus = require('jest-circus/runner').default;
const handlers = Symbol.for('EVENT_HANDLERS');
const hooks = require('node:async_hooks');
const { AsyncLocalStorage } = hooks;
const contexts = [];

class Kept extends AsyncLocalStorage {
  constructor(...given) {
    super(...given);
    contexts.push(this);
  }
}

/** Jest's own test runner, but Node itself loads the spec files, as it loads the services (ADR 50). */
export default function run(globalConfig, config, environment, runtime, testPath, sendMessageToJest) {
  // Jest maps the stacks of what it compiled itself; what Node loaded, Node maps.
  Error.prepareStackTrace = undefined;
  const done = circus(
    globalConfig,
    config,
    environment,
    nodeInsteadOf(runtime, environment),
    testPath,
    sendMessageToJest,
  );
  return done.finally(forgetContexts);
}

/** The part of a Jest runtime that its runner asks for. */
function nodeInsteadOf(runtime, { moduleMocker, fakeTimersModern }) {
  return {
    requireInternalModule: freshly,
    requireModule: require,
    setGlobalsForRuntime: (globals) =>
      Object.assign(Current, globals, { jest: jestOf(moduleMocker, fakeTimersModern) }),
    unstable_shouldLoadAsEsm: () => true,
    unstable_importModule: (file) => import(pathToFileURL(file)),
    enterTestCode: () => runtime.enterTestCode(),
    leaveTestCode: () => runtime.leaveTestCode(),
  };
}

/** Its tests, hooks and results are of one file: the next file begins with a copy that knows of none. */
function freshly(file) {
  delete require.cache[file];
  delete globalThis[handlers];
  hooks.AsyncLocalStorage = Kept;
  try {
    return require(file);
  } finally {
    hooks.AsyncLocalStorage = AsyncLocalStorage;
  }
}

/** Each copy keeps the context of its tests. Node hands all contexts on with every promise, also those of copies of before. */
function forgetContexts() {
  for (const context of contexts.splice(0)) context.disable();
}

function jestOf(mocker, timers) {
  const jest = {
    fn: mocker.fn.bind(mocker),
    spyOn: mocker.spyOn.bind(mocker),
    replaceProperty: mocker.replaceProperty.bind(mocker),
    useFakeTimers: (options) => (timers.useFakeTimers(options), jest),
    useRealTimers: () => (timers.useRealTimers(), jest),
    advanceTimersByTime: (milliseconds) => timers.advanceTimersByTime(milliseconds),
    getTimerCount: () => timers.getTimerCount(),
  };
  return jest;
}
