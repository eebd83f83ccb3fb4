import { ModernFakeTimers } from '@jest/fake-timers';
import { ModuleMocker } from 'jest-mock';

/**
 * Jest's test environment without a vm context: the globals of the tests are the globals of the process (ADR 50).
 * A worker keeps what it has loaded, so that Nest, TypeORM and the rest are loaded once and not by every spec file.
 */
export default class NodeItself {
  global = globalThis;
  moduleMocker = new ModuleMocker(globalThis);
  fakeTimersModern;
  #console = globalThis.console;
  #exit = process.exit;

  constructor({ projectConfig }) {
    this.fakeTimersModern = new ModernFakeTimers({ config: projectConfig, global: globalThis });
  }

  exportConditions() {
    return ['node'];
  }

  getVmContext() {
    return null;
  }

  async setup() {}

  /** The next file finds what this one found: no mock, the real clock, the console and the exit of the process. */
  async teardown() {
    this.moduleMocker.restoreAllMocks();
    this.fakeTimersModern.dispose();
    globalThis.console = this.#console;
    process.exit = this.#exit;
  }
}
