import { currentVersion } from '../host/editors';
import { stopAll, stopOnSignals } from '../host/processes';
import { describeSession, startSession, stopSessions } from '../host/session';
import { packageExtension } from '../host/vsix';
import { photograph, setSharedSession } from './shared';

stopOnSignals(async () => {
  await stopSessions();
  await stopAll();
});

/** One server and one browser for all tests, with the extension installed as people get it: from its package. */
export const mochaHooks = {
  async beforeAll(this: Mocha.Context) {
    this.timeout(15 * 60_000);
    const { file } = await packageExtension();
    const session = await startSession(currentVersion, [file]);
    setSharedSession(session);
    console.log(`host: ${describeSession(session)}`);
  },
  async afterEach(this: Mocha.Context) {
    if (this.currentTest?.state === 'failed') await photograph(this.currentTest.fullTitle());
  },
  async afterAll() {
    await stopSessions();
    setSharedSession(undefined);
  },
};
