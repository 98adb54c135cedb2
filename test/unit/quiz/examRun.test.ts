import assert from 'node:assert/strict';
import { authoredCards } from '../../../src/core/quiz/card';
import { seededRandom } from '../../../src/core/quiz/random';
import { type Blueprint } from '../../../src/core/quiz/simulation/blueprint';
import { type ExamSession, startExam } from '../../../src/core/quiz/simulation/examSession';
import { dealForm } from '../../../src/core/quiz/simulation/form';
import { type ReviewEvent } from '../../../src/core/review/events';
import { addEvents, noReviews } from '../../../src/core/review/fold';
import { ExamRun } from '../../../src/extension/quiz/examRun';
import { libraryOf, note, option, question } from './builders';

const blueprint: Blueprint = { code: 'T', name: 'T', questions: 3, minutes: 3, passMark: 0.7, domains: [], areas: [] };
const cards = authoredCards(libraryOf(note('n.md', { questions: ['One', 'Two', 'Three'].map((stem) => question(stem, [option('a', true), option('b')])) })), {});
const form = dealForm(cards, { blueprint, length: 3, extraTime: false, lastSeen: () => undefined }, seededRandom(1));
const fresh = startExam({ id: 'x', title: '', blueprint, form, seed: 1, at: 0 }, noReviews);

function setUp(session: ExamSession = fresh, disk: { kept: ReviewEvent[]; session: ExamSession | undefined } = { kept: [], session: undefined }) {
  const world = { now: 0, canKeep: true, saves: 0 };
  const run = new ExamRun(session, {
    reviews: {
      get reviews() {
        return addEvents(noReviews, disk.kept);
      },
      whenReady: () => Promise.resolve(),
      append: (events) => {
        if (!world.canKeep && events.length > 0) return Promise.reject(new Error('disk full'));
        disk.kept.push(...events);
        return Promise.resolve();
      },
    },
    save: (each) => {
      world.saves++;
      disk.session = each;
      return Promise.resolve();
    },
    clock: { now: () => world.now, offsetMinutes: () => 0 },
    log: { info: () => undefined, warn: () => undefined, error: () => undefined },
  });
  return { run, world, disk };
}
const attempts = (events: readonly ReviewEvent[]) => addEvents(noReviews, events).exams().length;

describe('a simulated exam at work', () => {
  it('is on disk after every step, and every ten seconds of nothing else', async () => {
    const { run, world, disk } = setUp();
    await run.act({ kind: 'select', chosen: [0] });
    assert.equal(disk.session, run.session);
    const before = world.saves;
    for (world.now = 1000; world.now <= 30_000; world.now += 1000) await run.act({ kind: 'tick' });
    assert.equal(world.saves - before, 3);
    assert.equal(run.session.spentMs, 30_000);
  });

  it('is submitted at zero by the host alone', async () => {
    const { run, world, disk } = setUp();
    for (world.now = 0; run.session.phase === 'running'; world.now += 1000) await run.act({ kind: 'tick' });
    assert.deepEqual([run.session.ended?.by, run.session.spentMs, disk.session?.phase], ['clock', 180_000, 'submitted']);
    assert.equal(attempts(disk.kept), 1);
  });

  it('goes on after a crash: a short absence counts, a long one pauses', async () => {
    const crashed = setUp();
    await crashed.run.act({ kind: 'select', chosen: [1] });
    const saved = crashed.disk.session ?? assert.fail();
    const soon = setUp(saved);
    soon.world.now = 20_000;
    await soon.run.resume();
    assert.deepEqual([soon.run.session.phase, soon.run.session.spentMs], ['running', 20_000]);
    const late = setUp(saved);
    late.world.now = 3_600_000;
    await late.run.resume();
    assert.deepEqual([late.run.session.phase, late.run.session.spentMs, late.run.session.gaps.length], ['paused', 0, 1]);
    assert.deepEqual(late.run.session.questions[0]?.chosen, [1]);
  });

  it('logs an attempt once, whenever it crashed on the way, and holds one that could not be kept', async () => {
    const first = setUp();
    first.world.canKeep = false;
    await first.run.act({ kind: 'submit' });
    assert.equal(first.run.notice, 'disk full');
    assert.equal(attempts(first.disk.kept), 0);
    // The window goes before it could be kept: the session knows, and tells the log the next time.
    const second = setUp(first.disk.session, first.disk);
    await second.run.resume();
    assert.equal(attempts(second.disk.kept), 1);
    const third = setUp(second.disk.session, second.disk);
    await third.run.resume();
    // Logged, but the crash came before the session was kept as submitted.
    const fourth = setUp(fresh, second.disk);
    await fourth.run.act({ kind: 'submit' });
    assert.equal(attempts(fourth.disk.kept), 1);
    assert.equal(new Set(fourth.disk.kept.map(({ id }) => id)).size, fourth.disk.kept.length, 'nothing is written twice');
  });
});
