import assert from 'node:assert/strict';
import { authoredCards } from '../../../src/core/quiz/card';
import { type Session, startSession } from '../../../src/core/quiz/session';
import { type ReviewEvent } from '../../../src/core/review/events';
import { addEvents, noReviews } from '../../../src/core/review/fold';
import { SessionRun } from '../../../src/extension/quiz/sessionRun';
import { libraryOf, note, option, question } from './builders';

const cards = authoredCards(libraryOf(note('n.md', { questions: ['One', 'Two'].map((stem) => question(stem, [option('a', true), option('b')])) })), {});

function setUp() {
  const kept: ReviewEvent[] = [];
  const saved: Session[] = [];
  let id = 0;
  const world = { kept, saved, canKeep: true, gate: Promise.resolve() };
  const run = new SessionRun(startSession({ id: 's', mode: 'quick', title: '', cards, seed: 1, at: 0 }, noReviews), {
    reviews: {
      get reviews() {
        return addEvents(noReviews, kept);
      },
      whenReady: () => Promise.resolve(),
      append: async (events) => {
        await world.gate;
        if (!world.canKeep && events.length > 0) throw new Error('disk full');
        kept.push(...events);
      },
    },
    save: (session) => {
      saved.push(session);
      return Promise.resolve();
    },
    clock: { now: () => 1000, offsetMinutes: () => 0 },
    newId: () => `id${id++}`,
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  return { run, world };
}
const answers = (events: readonly ReviewEvent[]) => events.filter(({ kind }) => kind === 'answer').length;

describe('a session at work', () => {
  it('acknowledges an answer only once it is kept', async () => {
    const { run, world } = setUp();
    let open: () => void = () => undefined;
    world.gate = new Promise((resolve) => {
      open = resolve;
    });
    let isAcknowledged = false;
    const acting = run.act({ kind: 'giveUp' }).then(() => {
      isAcknowledged = true;
    });
    await new Promise((resolve) => setImmediate(resolve));
    assert.ok(!isAcknowledged);
    open();
    await acting;
    assert.equal(answers(world.kept), 1);
    assert.equal(world.saved.at(-1)?.answers.length, 1);
  });

  it('holds an answer that could not be kept, says so, and keeps it with the next', async () => {
    const { run, world } = setUp();
    world.canKeep = false;
    assert.equal(await run.act({ kind: 'giveUp' }), true);
    assert.equal(run.notice, 'disk full');
    assert.deepEqual(world.kept, []);
    await run.retry();
    assert.equal(run.notice, 'disk full');
    world.canKeep = true;
    await run.act({ kind: 'next' });
    assert.equal(run.notice, '');
    assert.equal(answers(world.kept), 1);
    await run.act({ kind: 'giveUp' });
    assert.equal(answers(world.kept), 2);
    assert.equal(new Set(world.kept.map(({ id }) => id)).size, world.kept.length);
  });

  it('takes two clicks on the same button once', async () => {
    const { run, world } = setUp();
    const { step } = run.session;
    const isStillMeant = (session: Session): boolean => session.step === step;
    const results = await Promise.all([run.act({ kind: 'giveUp' }, isStillMeant), run.act({ kind: 'giveUp' }, isStillMeant), run.act({ kind: 'next' }, isStillMeant)]);
    assert.deepEqual(results, [true, false, false]);
    assert.equal(answers(world.kept), 1);
    assert.equal(run.session.phase, 'answered');
  });

  it('goes on when the session itself cannot be kept', async () => {
    const { world } = setUp();
    const run = new SessionRun(setUp().run.session, {
      reviews: { reviews: noReviews, whenReady: () => Promise.resolve(), append: () => Promise.resolve() },
      save: () => Promise.reject(new Error('no')),
      clock: { now: () => 1, offsetMinutes: () => 0 },
      newId: () => 'x',
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    });
    assert.equal(await run.act({ kind: 'giveUp' }), true);
    assert.equal(run.notice, '');
    assert.deepEqual(world.kept, []);
  });
});
