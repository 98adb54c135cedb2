import Mocha from 'mocha';
import { format } from 'node:util';
import { linePrefix } from './linePrefix';

/**
 * Runs tests in the extension host. VS Code calls this through the bundle's `run` and takes a
 * rejection for a failure.
 * @param defineTests loads the test files, whose `describe` and `it` are mocha's by then
 */
export function runTests(defineTests: () => void): Promise<void> {
  Mocha.reporters.Base.consoleLog = (...parts: unknown[]) => {
    for (const line of format(...parts).split('\n')) console.log(linePrefix + line);
  };
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', color: false, timeout: 30_000, forbidOnly: true, forbidPending: true });
  mocha.suite.emit('pre-require', globalThis, '', mocha);
  defineTests();
  return new Promise((resolve, reject) => {
    mocha.run((failures) => {
      if (failures > 0) reject(new Error(`${failures} tests failed.`));
      else resolve();
    });
  });
}
