import assert from 'node:assert/strict';
import { lazy } from '../../../src/extension/lazy';

describe('lazy', () => {
  class Part {
    disposed = 0;

    dispose(): void {
      this.disposed++;
    }
  }

  it('tells of its part only once that is loaded', async () => {
    const part = { dispose: () => undefined };
    const it = lazy(() => Promise.resolve(part));
    assert.equal(it.loaded(), undefined);
    await it.load();
    assert.equal(it.loaded(), part);
  });

  it('makes its part at the first use, once', async () => {
    let made = 0;
    const part = lazy(() => {
      made++;
      return Promise.resolve(new Part());
    });
    assert.equal(made, 0);
    const [first, second, third] = await Promise.all([part.load(), part.with((it) => it), part.load()]);
    assert.equal(made, 1);
    assert.equal(first, second);
    assert.equal(first, third);
  });

  it('hands the part over at once when it is there', async () => {
    const part = lazy(() => Promise.resolve(new Part()));
    assert.ok(part.with(() => 'used') instanceof Promise);
    await part.load();
    assert.equal(part.with(() => 'used'), 'used');
  });

  it('tries again after a failure', async () => {
    let tries = 0;
    const part = lazy(() => (++tries === 1 ? Promise.reject(new Error('offline')) : Promise.resolve(new Part())));
    await assert.rejects(async () => part.with(() => 'used'), /offline/);
    assert.equal(await part.with(() => 'used'), 'used');
  });

  it('ends its part with itself, also one that is made too late, and makes none to end it', async () => {
    const early = lazy(() => Promise.resolve(new Part()));
    const made = await early.load();
    early.dispose();
    assert.equal(made.disposed, 1);

    const late = lazy(() => Promise.resolve(new Part()));
    const loading = late.load();
    late.dispose();
    assert.equal((await loading).disposed, 1);

    lazy<Part>(() => assert.fail('made to be ended')).dispose();
  });
});
