import assert from 'node:assert/strict';
import fc from 'fast-check';
import { dayMs, dayOf, startOfDay } from '../../../src/core/review/days';
import { type AnswerEvent, type Rating } from '../../../src/core/review/events';
import { addEvents, noReviews, type Reviews } from '../../../src/core/review/fold';
import { type CardSchedule, finalDaysFor, finalDaysOf, leechLapses, planAt, recallAt, scheduleOf, type StudyPlan } from '../../../src/core/review/schedule';

const card = { id: 'ecr-01', key: 'k1' };
const plan: StudyPlan = { examDate: undefined, retention: 0.9 };
const start = Date.UTC(2026, 10, 1, 12);
let count = 0;

function answer(time: number, rating: Rating, more: Partial<AnswerEvent> = {}): AnswerEvent {
  return { v: 1, id: `a${++count}`, t: new Date(time).toISOString(), tz: 0, card: card.id, kind: 'answer', rating, correct: rating > 1, key: card.key, ms: 9000, session: 's', ...more };
}
const after = (...answers: readonly AnswerEvent[]): Reviews => addEvents(noReviews, answers);
const scheduled = (answers: readonly AnswerEvent[], by: StudyPlan = plan): CardSchedule => scheduleOf(after(...answers), card, by);

/** Answers on different days and at different hours, in order. */
const anAnswered = fc
  .array(fc.record({ gap: fc.integer({ min: 0, max: 40 }), hour: fc.integer({ min: 0, max: 23 }), rating: fc.constantFrom<Rating>(1, 2, 3, 4), tz: fc.constantFrom(-480, 0, 60, 120, 345) }), { minLength: 1, maxLength: 12 })
  .map((steps) => {
    let day = 0;
    return steps.map(({ gap, hour, rating, tz }) => answer(start + (day += gap) * dayMs + hour * 3_600_000, rating, { tz })).sort((a, b) => Date.parse(a.t) - Date.parse(b.t));
  });
const aPlan: fc.Arbitrary<StudyPlan> = fc.record({ examDate: fc.option(fc.integer({ min: 0, max: 300 }).map((days) => start + days * dayMs), { nil: undefined }), retention: fc.double({ min: 0.7, max: 0.97, noNaN: true }), seed: fc.nat(9), finalDays: fc.integer({ min: 1, max: 10 }) });

describe('the schedule of a card', () => {
  it('is new before it is answered, and after answers that move no schedule', () => {
    assert.equal(scheduleOf(noReviews, card, plan).phase, 'new');
    assert.equal(scheduleOf(noReviews, card, plan).due, undefined);
    const simulated = scheduled([answer(start, 3, { schedule: false })]);
    assert.equal(simulated.phase, 'new');
    assert.deepEqual(scheduled([answer(start, 3, { id: 'x' }), answer(start + dayMs, 1, { schedule: false })]), scheduled([answer(start, 3, { id: 'x' })]));
  });

  it('brings a miss back in ten minutes, and a right answer on a later day', () => {
    const missed = scheduled([answer(start, 1)]);
    assert.deepEqual([missed.phase, missed.due], ['learning', start + 600_000]);
    const right = scheduled([answer(start, 1), answer(start + 600_000, 3)]);
    assert.equal(right.phase, 'review');
    assert.ok((right.dueDay ?? 0) > dayOf(start, 0));
    const forgotten = scheduled([answer(start, 3), answer(start + 5 * dayMs, 1)]);
    assert.deepEqual([forgotten.phase, forgotten.lapses], ['relearning', 1]);
  });

  it('is never due before the last answer, and due at the start of a day of the person', () => {
    fc.assert(
      fc.property(anAnswered, aPlan, (answers, by) => {
        const schedule = scheduled(answers, by);
        const last = answers.at(-1);
        assert.ok(last !== undefined && schedule.due !== undefined && schedule.dueDay !== undefined && schedule.lastReview !== undefined);
        assert.ok(schedule.due > schedule.lastReview);
        if (schedule.phase === 'review') assert.equal(schedule.due, startOfDay(schedule.dueDay, last.tz));
        assert.ok(schedule.stability > 0 && schedule.difficulty >= 1 && schedule.difficulty <= 10);
      }),
    );
  });

  it('is the same for the same log and seed', () => {
    fc.assert(fc.property(anAnswered, aPlan, (answers, by) => {
      assert.deepEqual(scheduled(answers, by), scheduled([...answers].reverse(), { ...by }));
    }));
  });

  it('waits longer for a better grade, and less long for a higher retention', () => {
    fc.assert(
      fc.property(anAnswered, fc.constantFrom(0.75, 0.85, 0.95), (answers, retention) => {
        const last = answers.at(-1) ?? answer(start, 3);
        const time = Date.parse(last.t) + 3 * dayMs;
        const by = (rating: Rating, wanted = retention) => scheduled([...answers, answer(time, rating, { id: 'same', tz: last.tz ?? 0 })], { ...plan, retention: wanted });
        const stabilities = ([1, 2, 3, 4] as const).map((rating) => by(rating).stability);
        assert.deepEqual([...stabilities].sort((a, b) => a - b), stabilities);
        const dues = ([2, 3, 4] as const).map((rating) => by(rating).due ?? 0);
        assert.ok((dues[0] ?? 0) <= (dues[2] ?? 0));
        assert.ok((by(3, 0.95).due ?? 0) <= (by(3, 0.75).due ?? 0));
      }),
    );
  });

  it('spreads cards that were learnt together', () => {
    const days = Array.from({ length: 60 }, (_, at) => {
      const id = `card-${at}`;
      return scheduleOf(after(answer(start, 4, { card: id, id: `x${at}` })), { id, key: card.key }, plan).dueDay;
    });
    assert.ok(new Set(days).size >= 3);
  });

  it('starts over when the key was corrected: due at once, and older answers no longer count', () => {
    const answers = [answer(start, 3, { key: 'wrong' }), answer(start + dayMs, 3, { key: 'wrong' })];
    const corrected = scheduled(answers);
    assert.deepEqual([corrected.corrected, corrected.stability, corrected.lapses], [true, 0, 0]);
    assert.ok((corrected.due ?? Infinity) <= start + dayMs);
    assert.equal(recallAt(corrected, start + dayMs), 0);
    const again = answer(start + 2 * dayMs, 3);
    assert.deepEqual(scheduled([...answers, again]), scheduled([again]));
  });

  it('keeps slipping after so many lapses, and not before', () => {
    const answers: AnswerEvent[] = [answer(start, 3)];
    for (let lapse = 1; lapse <= leechLapses; lapse++) {
      assert.equal(scheduled(answers).isLeech, false);
      answers.push(answer(start + lapse * 4 * dayMs, 1), answer(start + lapse * 4 * dayMs + 1000, 1), answer(start + lapse * 4 * dayMs + 60_000, 3));
    }
    assert.deepEqual([scheduled(answers).isLeech, scheduled(answers).lapses], [true, leechLapses]);
  });

  it('says what was put off', () => {
    const header = { v: 1, card: card.id } as const;
    const reviews = addEvents(noReviews, [
      { ...header, id: 's1', t: '2026-11-01T00:00:00.000Z', kind: 'suspend' },
      { ...header, id: 'b1', t: '2026-11-01T00:00:00.000Z', kind: 'bury', until: '2026-11-02T04:00:00.000Z' },
    ]);
    const schedule = scheduleOf(reviews, card, plan);
    assert.deepEqual([schedule.suspended, schedule.buriedUntil], [true, Date.UTC(2026, 10, 2, 4)]);
    assert.equal(scheduleOf(addEvents(reviews, [{ ...header, id: 's2', t: '2026-11-01T00:00:01.000Z', kind: 'unsuspend' }]), card, plan).suspended, false);
  });

  it('predicts less recall the longer one waits', () => {
    fc.assert(
      fc.property(anAnswered, fc.nat(1000), fc.nat(1000), (answers, one, more) => {
        const schedule = scheduled(answers);
        const from = schedule.lastReview ?? 0;
        const [soon, late] = [recallAt(schedule, from + one * dayMs), recallAt(schedule, from + (one + more) * dayMs)];
        assert.ok(soon <= 1 && late > 0 && late <= soon);
      }),
    );
  });
});

describe('before an exam', () => {
  it('brings every card once more before the exam, unless that has happened in the run-up', () => {
    fc.assert(
      fc.property(anAnswered, aPlan, (answers, by) => {
        const last = answers.at(-1);
        const schedule = scheduled(answers, by);
        if (by.examDate === undefined || last === undefined || schedule.dueDay === undefined) return;
        const lastDay = dayOf(by.examDate, last.tz) - 1;
        const days = answers.map(({ t, tz }) => dayOf(Date.parse(t), tz));
        const day = Math.max(...days);
        if (day >= lastDay) return;
        const seenAgain = day > lastDay - finalDaysOf(by) && Math.min(...days) < day;
        assert.ok(schedule.dueDay <= lastDay || seenAgain);
      }),
      { numRuns: 500 },
    );
  });

  it('spreads the last round over the run-up', () => {
    const examDate = start + 90 * dayMs;
    const perDay = new Map<number, number>();
    for (let at = 0; at < 700; at++) {
      const id = `card-${at}`;
      const answers = [answer(start, 4, { card: id, id: `p${at}` }), answer(start + 20 * dayMs, 4, { card: id, id: `q${at}` })];
      const { dueDay = 0 } = scheduleOf(after(...answers), { id, key: card.key }, { examDate, retention: 0.9, finalDays: 7 });
      perDay.set(dueDay, (perDay.get(dueDay) ?? 0) + 1);
    }
    assert.equal(perDay.size, 7);
    for (const cards of perDay.values()) assert.ok(cards >= 60 && cards <= 140, `${cards} of 700 on one of 7 days`);
  });

  it('goes on as without one once it has passed', () => {
    const examDate = start + 10 * dayMs;
    const answers = [answer(start, 3), answer(start + 2 * dayMs, 3)];
    assert.equal(planAt({ ...plan, examDate }, examDate + 23 * 3_600_000 - 12 * 3_600_000, 0).examDate, examDate);
    assert.deepEqual(scheduled(answers, planAt({ ...plan, examDate }, examDate + dayMs, 0)), scheduled(answers));
    const later = [...answers, answer(start + 30 * dayMs, 3)];
    assert.deepEqual(scheduled(later, { ...plan, examDate }), scheduled(later));
  });

  it('gives many cards a longer run-up, of ten days at most', () => {
    assert.deepEqual([finalDaysFor(10, 40), finalDaysFor(200, 40), finalDaysFor(5000, 40), finalDaysFor(5, 0)], [2, 6, 10, 6]);
  });
});

describe('a day of study', () => {
  it('turns at four in the morning where the person is', () => {
    const day = dayOf(Date.UTC(2026, 10, 22, 12), 0);
    assert.equal(dayOf(Date.UTC(2026, 10, 23, 3, 59), 0), day);
    assert.equal(dayOf(Date.UTC(2026, 10, 23, 4), 0), day + 1);
    assert.equal(dayOf(Date.UTC(2026, 10, 22, 18, 59), 540), day);
    assert.equal(dayOf(Date.UTC(2026, 10, 22, 19), 540), day + 1);
    assert.equal(startOfDay(day + 1, 540), Date.UTC(2026, 10, 22, 19));
    assert.equal(dayOf(Date.UTC(2026, 10, 23, 3), undefined), day);
    assert.equal(dayOf(Date.UTC(2026, 10, 23, 3), 1e9), day);
  });

  it('counts an evening past midnight as one, and days through a change of the clocks as days', () => {
    // Berlin: +120 until 25 October 2026, then +60.
    const evening = [answer(Date.UTC(2026, 9, 24, 20), 3, { id: 'd1', tz: 120 }), answer(Date.UTC(2026, 9, 25, 1, 30), 3, { id: 'd2', tz: 60 })];
    const sameDay = [answer(Date.UTC(2026, 9, 24, 20), 3, { id: 'd1', tz: 120 }), answer(Date.UTC(2026, 9, 24, 20, 30), 3, { id: 'd2', tz: 120 })];
    assert.equal(scheduled(evening).dueDay, scheduled(sameDay).dueDay);
    const { dueDay, due } = scheduled([answer(Date.UTC(2026, 9, 24, 10), 1, { id: 'd1', tz: 120 }), answer(Date.UTC(2026, 9, 24, 10, 5), 3, { id: 'd2', tz: 120 })]);
    assert.ok(dueDay !== undefined && due !== undefined);
    // An hour off by the clock, but not another day.
    assert.equal(startOfDay(dueDay, 60) - due, 3_600_000);
  });

  it('does not break when the calendar goes back on a journey west', () => {
    const answers = [answer(Date.UTC(2026, 10, 22, 6), 3, { tz: 600 }), answer(Date.UTC(2026, 10, 22, 9), 3, { tz: -480 })];
    const schedule = scheduled(answers);
    assert.equal(schedule.phase, 'review');
    assert.ok((schedule.dueDay ?? 0) > dayOf(Date.UTC(2026, 10, 22, 6), 600));
  });
});
