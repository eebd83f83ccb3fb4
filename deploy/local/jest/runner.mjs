import { createRequire, register } from 'node:module';
import { pathToFileURL } from 'node:url';
import 'reflect-metadata';

register('./typescript.mjs', import.meta.url);
process.setSourceMapsEnabled(true);

const { Current } = await import('./current.mjs');
const require = createRequire(import.meta.url);
const circus = require('jest-circus/runner').default;
const handlers = Symbol.for('EVENT_HANDLERS');

/** Jest's own test runner, but Node itself loads the spec files, as it loads the services (ADR 50). */
export default function run(globalConfig, config, environment, runtime, testPath, sendMessageToJest) {
  // Jest maps the stacks of what it compiled itself; what Node loaded, Node maps.
  Error.prepareStackTrace = undefined;
  return circus(globalConfig, config, environment, nodeInsteadOf(runtime, environment), testPath, sendMessageToJest);
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
  return require(file);
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
