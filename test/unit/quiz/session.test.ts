import assert from 'node:assert/strict';
import fc from 'fast-check';
import { authoredCards } from '../../../src/core/quiz/card';
import { eventsFor } from '../../../src/core/quiz/record';
import { reduce, type SessionEvent } from '../../../src/core/quiz/reduce';
import { countToChoose, firstAnswers, missedCards, presentCard, type Session, startSession } from '../../../src/core/quiz/session';
import { isSession } from '../../../src/core/quiz/sessionGuard';
import { addEvents, noReviews } from '../../../src/core/review/fold';
import { libraryOf, note, option, question } from './builders';

const source = note('n.md', {
  title: 'Notes',
  questions: [
    question('One', [option('a', true), option('b'), option('c')]),
    question('Two', [option('a', true), option('b', true), option('c')]),
    question('Three', [option('x'), option('y', true)], { explicitId: 'q3' }),
    question('Front', [option('Back', true)], { kind: 'flashcard' }),
  ],
});
const cards = authoredCards(libraryOf(source), {});
const start = (some = cards, seed = 1): Session => startSession({ id: 's1', mode: 'quick', title: 'All topics', cards: some, seed, at: 1000 }, noReviews);

const right = (session: Session): readonly number[] => presentCard(session)?.options.flatMap(({ correct }, i) => (correct ? [i] : [])) ?? [];
let events = 0;
const play = (session: Session, ...steps: readonly SessionEvent[]): Session => steps.reduce(reduce, session);
const check = (at = 2000): SessionEvent => ({ kind: 'check', at, event: `e${events++}` });
const next: SessionEvent = { kind: 'next', at: 3000 };
/** Answers the present question and goes on. */
function answer(session: Session, correct: boolean): Session {
  const card = presentCard(session);
  assert.ok(card);
  if (card.kind === 'flashcard') return play(session, check(), { kind: 'grade', knew: correct, at: 2500, event: `e${events++}` });
  if (!correct) return play(session, { kind: 'giveUp', at: 2000, event: `e${events++}` }, next);
  return play(session, { kind: 'select', chosen: right(session) }, check(), next);
}
const present = (session: Session): string => presentCard(session)?.stem ?? '';

const anEvent: fc.Arbitrary<SessionEvent> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('select' as const), chosen: fc.array(fc.integer({ min: -1, max: 4 }), { maxLength: 3 }) }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('check' as const), at: fc.integer(), event: fc.uuid() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('giveUp' as const), at: fc.integer(), event: fc.uuid() }) },
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('grade' as const), knew: fc.boolean(), at: fc.integer(), event: fc.uuid() }) },
  { weight: 6, arbitrary: fc.record({ kind: fc.constant('next' as const), at: fc.integer() }) },
  fc.constant<SessionEvent>({ kind: 'finish' }),
  fc.record({ kind: fc.constant('again' as const), at: fc.integer() }),
  fc.record({ kind: fc.constant('resume' as const), at: fc.integer() }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('strike' as const), option: fc.integer({ min: -1, max: 4 }) }) },
  fc.constant<SessionEvent>({ kind: 'mark' }),
  { weight: 2, arbitrary: fc.record({ kind: fc.constant('rate' as const), easier: fc.boolean(), at: fc.integer(), event: fc.uuid() }) },
  fc.record({ kind: fc.constantFrom('bury' as const, 'suspend' as const), at: fc.integer(), event: fc.uuid() }),
  fc.record({ kind: fc.constant('go' as const), card: fc.integer({ min: -1, max: 5 }), at: fc.integer() }),
  { weight: 2, arbitrary: fc.constant<SessionEvent>({ kind: 'undo' }) },
);
/** All that undoing gives back; steps only rise, so that late messages are known. */
const withoutStep = (session: Session) => ({ ...session, step: 0 });


describe('a quiz session', () => {
  it('is valid, plain JSON after any events in any order', () => {
    fc.assert(
      fc.property(fc.array(anEvent, { maxLength: 80 }), fc.integer(), (steps, seed) => {
        let session = start(cards, seed);
        for (const step of steps) {
          const before = session;
          session = reduce(before, step);
          assert.ok(isSession(session), step.kind);
          assert.deepEqual(JSON.parse(JSON.stringify(session)), session);
          assert.ok(session.step >= before.step);
          const visible = ({ phase, queue }: Session) => JSON.stringify([phase, queue[0]]);
          if (visible(session) !== visible(before)) assert.ok(session.step > before.step, 'what is shown changed, so older messages must be known as old');
          if (step.kind !== 'again' && step.kind !== 'undo' && step.kind !== 'rate') assert.deepEqual(session.answers.slice(0, before.answers.length), before.answers);
          assert.ok(session.answers.length <= before.answers.length + 1);
          assert.ok(session.answers.every(({ ms }) => ms >= 0));
          assert.ok(session.answers.length <= 3 * session.cards.length);
        }
      }),
      { numRuns: 500 },
    );
  });

  it('gives the earlier state exactly when anything is undone, and all of a round one by one', () => {
    fc.assert(
      fc.property(fc.array(anEvent, { maxLength: 80 }), fc.integer(), (steps, seed) => {
        let session = start(cards, seed);
        // What each undo has to bring back: the states before answers, cards set aside and early ends.
        let earlier: Session[] = [];
        for (const step of steps) {
          const before = session;
          session = reduce(before, step);
          if (step.kind === 'undo') {
            const expected = earlier.pop();
            if (expected === undefined) assert.equal(session, before);
            else assert.deepEqual(withoutStep(session), withoutStep(expected));
          } else if (session !== before && step.kind === 'again') earlier = [];
          else if (session.answers.length > before.answers.length || session.asides.length > before.asides.length || step.kind === 'finish') {
            if (session === before) continue;
            earlier.push(before);
            assert.deepEqual(withoutStep(reduce(session, { kind: 'undo' })), withoutStep(before));
          }
          assert.equal(session.past.length, earlier.length);
        }
        for (let expected = earlier.pop(); expected !== undefined; expected = earlier.pop()) {
          session = reduce(session, { kind: 'undo' });
          assert.deepEqual(withoutStep(session), withoutStep(expected));
        }
      }),
      { numRuns: 500 },
    );
  });

  it('changes the grade of a right answer until the next question, and never that of a wrong one', () => {
    const rate = (easier: boolean): SessionEvent => ({ kind: 'rate', easier, at: 1, event: 'r' });
    const rightly = play(start(), { kind: 'select', chosen: right(start()) }, check());
    assert.deepEqual([rate(true), rate(false)].map((event) => reduce(rightly, event).answers[0]?.rating), [4, 2]);
    assert.equal(play(rightly, rate(true), rate(true)).answers[0]?.rating, 4);
    const guessed = play(rightly, rate(false), rate(false), next);
    assert.equal(guessed.queue.at(-1), rightly.queue[0], 'what was a guess comes again');
    const wrongly = play(start(), { kind: 'giveUp', at: 1, event: 'e' });
    assert.equal(reduce(wrongly, rate(true)), wrongly);
    assert.equal(reduce(play(rightly, next), rate(true)).answers[0]?.rating, 3);
    const turned = play(start(cards.slice(3)), check());
    assert.deepEqual([play(turned, rate(true)).answers[0]?.rating, play(turned, rate(false)).answers[0]?.rating], [4, 2]);
  });

  it('puts a card off or away, and asks it no more in this session', () => {
    const session = start();
    const first = session.queue[0] ?? -1;
    for (const kind of ['bury', 'suspend'] as const) {
      const after = reduce(session, { kind, at: 5, event: 'x' });
      assert.deepEqual([after.queue.includes(first), after.phase, after.answers.length, after.shownAt], [false, 'asking', 0, 5]);
      assert.equal(play(start(cards.slice(0, 1)), { kind, at: 5, event: 'x' }).phase, 'finished');
    }
    const answered = play(session, { kind: 'giveUp', at: 2, event: 'e' }, { kind: 'bury', at: 3, event: 'x' });
    assert.deepEqual([answered.queue.includes(first), answered.answers.length], [false, 1]);
  });

  it('strikes out what is not chosen, and goes to any card that is still to come', () => {
    const session = start();
    const struck = play(session, { kind: 'select', chosen: [1] }, { kind: 'strike', option: 1 }, { kind: 'strike', option: 0 });
    assert.deepEqual([struck.chosen, struck.struck], [[], [0, 1]]);
    assert.deepEqual(reduce(struck, { kind: 'select', chosen: [0] }).struck, [1]);
    assert.deepEqual(reduce(struck, { kind: 'strike', option: 0 }).struck, [1]);
    const gone = reduce(struck, { kind: 'go', card: session.queue[2] ?? -1, at: 9 });
    assert.deepEqual([gone.queue[0], gone.struck, gone.shownAt, gone.queue.length], [session.queue[2], [], 9, 4]);
  });

  it('ends, whatever is answered, and asks every missed card again before it does', () => {
    fc.assert(
      fc.property(fc.infiniteStream(fc.boolean()), (luck) => {
        let session = start();
        const asked: string[] = [];
        for (let i = 0; session.phase !== 'finished'; i++) {
          assert.ok(i < 3 * cards.length);
          asked.push(present(session));
          session = answer(session, luck.next().value === true);
        }
        for (const index of missedCards(session)) assert.ok(asked.filter((stem) => stem === session.cards[index]?.stem).length > 1);
        assert.equal(new Set(asked.slice(0, cards.length)).size, cards.length, 'no card comes again before all have come once');
      }),
    );
  });

  it('changes nothing on an event that has no meaning now', () => {
    const asking = start();
    const answered = play(asking, { kind: 'select', chosen: right(asking) }, check());
    const finished = reduce(asking, { kind: 'finish' });
    const late = { at: 1, event: 'late' };
    for (const event of [next, { kind: 'grade', knew: true, ...late }, { kind: 'again', at: 1 }, { kind: 'check', ...late }] satisfies SessionEvent[]) assert.equal(reduce(asking, event), asking);
    for (const event of [{ kind: 'check', ...late }, { kind: 'giveUp', ...late }, { kind: 'select', chosen: [0] }, { kind: 'resume', at: 9 }] satisfies SessionEvent[]) assert.equal(reduce(answered, event), answered);
    for (const event of [next, { kind: 'finish' }, { kind: 'again', at: 1 }, { kind: 'check', ...late }] satisfies SessionEvent[]) assert.equal(reduce(finished, event), finished);
  });

  it('takes no selection that the question has no place for', () => {
    const session = start();
    assert.equal(countToChoose(session.cards[0] ?? assert.fail()), 1);
    for (const chosen of [[3], [-1], [0.5], [Number.NaN], [0, 0], [0, 1]]) assert.equal(reduce(session, { kind: 'select', chosen }), session, JSON.stringify(chosen));
    assert.deepEqual(reduce(session, { kind: 'select', chosen: [2] }).chosen, [2]);
  });

  it('judges multiple response all or nothing, and only once the right number is chosen', () => {
    const two = start(cards.slice(1, 2));
    const key = right(two);
    const wrong = [0, 1, 2].find((index) => !key.includes(index)) ?? 0;
    assert.equal(countToChoose(two.cards[0] ?? assert.fail()), 2);
    for (const chosen of [[], key.slice(0, 1), [0, 1, 2]]) assert.equal(play(two, { kind: 'select', chosen }, check()).phase, 'asking');
    assert.equal(play(two, { kind: 'select', chosen: [...key].reverse() }, check()).answers[0]?.correct, true);
    assert.equal(play(two, { kind: 'select', chosen: [wrong, key[0] ?? 0] }, check()).answers[0]?.correct, false);
  });

  it('measures time from showing to answering, not the time away', () => {
    const session = start();
    assert.equal(play(session, { kind: 'giveUp', at: 8500, event: 'e' }).answers[0]?.ms, 7500);
    assert.equal(play(session, { kind: 'resume', at: 8000 }, { kind: 'giveUp', at: 8500, event: 'e' }).answers[0]?.ms, 500);
    assert.equal(play(session, { kind: 'giveUp', at: 5, event: 'e' }).answers[0]?.ms, 0);
  });

  it('scores the first answers, and goes on with what was missed', () => {
    let session = start();
    for (const correct of [false, true, false, true]) session = answer(session, correct);
    session = answer(answer(session, true), true);
    assert.equal(session.phase, 'finished');
    assert.deepEqual(firstAnswers(session).map(({ correct }) => correct), [false, true, false, true]);
    const again = reduce(session, { kind: 'again', at: 9000 });
    assert.deepEqual(again.cards.map(({ stem }) => stem).sort(), ['One', 'Three']);
    assert.deepEqual([again.phase, again.answers, again.shownAt], ['asking', [], 9000]);
    assert.equal(again.step > session.step, true);
  });

  it('ends early with what was answered', () => {
    const session = reduce(answer(start(), true), { kind: 'finish' });
    assert.equal(session.phase, 'finished');
    assert.equal(firstAnswers(session).length, 1);
    assert.deepEqual(missedCards(session), []);
  });

  it('says when a key was corrected since the last answer', () => {
    const old = addEvents(noReviews, [{ v: 1, id: 'e', t: '2026-11-22T10:00:00.000Z', card: 'q3', kind: 'answer', rating: 3, correct: true, key: 'older', ms: 1, session: 's' }]);
    const session = startSession({ id: 's', mode: 'topic', title: '', cards, seed: 1, at: 0 }, old);
    assert.deepEqual(session.cards.map(({ id, corrected }) => [id === 'q3', corrected]), [[false, false], [false, false], [true, true], [false, false]]);
  });

  it('is finished when there is nothing to ask', () => {
    assert.equal(start([]).phase, 'finished');
    assert.ok(isSession(start([])));
  });
});

describe('a session file', () => {
  it('is refused when any part of it is missing or of another type', () => {
    let session = answer(answer(start(), false), true);
    session = reduce(session, { kind: 'select', chosen: [0] });
    assert.ok(isSession(session));
    const paths: (readonly (string | number)[])[] = [];
    const walk = (value: unknown, path: readonly (string | number)[]): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const key of Object.keys(value)) {
        paths.push([...path, key]);
        walk((value as Record<string, unknown>)[key], [...path, key]);
      }
    };
    walk(session, []);
    assert.ok(paths.length > 60);
    for (const path of paths) {
      for (const replacement of [undefined, null, {}, -0.5]) {
        const copy = structuredClone(session) as unknown as Record<string | number, unknown>;
        const parent = path.slice(0, -1).reduce((at, key) => at[key] as typeof copy, copy);
        const key = path.at(-1) ?? '';
        if (typeof parent[key] === 'number' && replacement === -0.5 && ['startedAt', 'seed', 'shownAt', 'step', 'at'].includes(String(key))) continue;
        parent[key] = replacement;
        assert.ok(!isSession(copy), `${path.join('.')} = ${JSON.stringify(replacement)}`);
      }
    }
  });

  it('is refused where an index leads nowhere', () => {
    const session = start();
    for (const broken of [{ queue: [9] }, { queue: [0, 0] }, { queue: [] }, { chosen: [7] }, { phase: 'finished' }, { phase: 'revealed' }, { v: 1 }, { past: [{ ...start(), answers: 1, asides: 0 }] }, { marked: [4] }, { struck: [0], chosen: [0] }]) assert.ok(!isSession({ ...session, ...broken }), JSON.stringify(broken));
    for (const nothing of [null, 1, 'x', [], {}]) assert.ok(!isSession(nothing));
  });
});

describe('what the log learns', () => {
  const clock = { now: 61_000, offsetMinutes: 60 };

  it('is each answer once, with the card before it when the log does not know that yet', () => {
    let id = 0;
    const newId = () => `n${id++}`;
    const before = start(cards.slice(2, 3));
    const after = play(before, { kind: 'giveUp', at: 61_000, event: 'answer-1' });
    const learnt = eventsFor(before, after, noReviews, clock, newId);
    const { key } = before.cards[0] ?? assert.fail();
    const t = '1970-01-01T00:01:01.000Z';
    const options = before.cards[0]?.options.map(({ text, correct }) => ({ text, correct }));
    assert.deepEqual(learnt, [
      { v: 1, id: 'n0', t, tz: 60, card: 'q3', kind: 'card', key, stem: 'Three', options, note: 'n.md' },
      { v: 1, id: 'answer-1', t, tz: 60, card: 'q3', kind: 'answer', rating: 1, correct: false, key, ms: 60_000, session: 's1' },
    ]);
    assert.deepEqual(eventsFor(after, reduce(after, next), noReviews, clock, newId), []);
    assert.deepEqual(eventsFor(before, after, addEvents(noReviews, learnt), clock, newId), learnt.slice(1));
  });

  it('is also what was taken back, graded anew, put off and put away', () => {
    let id = 0;
    const kinds = (before: Session, after: Session) => eventsFor(before, after, noReviews, clock, () => `m${id++}`);
    const before = start();
    const answered = play(before, { kind: 'select', chosen: right(before) }, { kind: 'check', at: 60_000, event: 'a1' });
    assert.deepEqual(kinds(answered, reduce(answered, { kind: 'undo' })), [{ v: 1, id: 'm0', t: '1970-01-01T00:01:01.000Z', tz: 60, kind: 'undo', event: 'a1' }]);
    const easier = reduce(answered, { kind: 'rate', easier: true, at: 61_000, event: 'x' });
    assert.deepEqual(kinds(answered, easier).map((event) => event.kind === 'regrade' && [event.answer, event.rating]), [['a1', 3]]);
    const buried = reduce(answered, { kind: 'bury', at: 60_500, event: 'b1' });
    assert.deepEqual(kinds(answered, buried).map((event) => event.kind === 'bury' && [event.id, event.until]), [['b1', '1970-01-01T03:00:00.000Z']]);
    assert.deepEqual(kinds(buried, reduce(buried, { kind: 'undo' })).map((event) => event.kind === 'undo' && event.event), ['b1']);
    const suspended = reduce(before, { kind: 'suspend', at: 60_500, event: 's1' });
    assert.deepEqual(kinds(before, suspended).map(({ kind }) => kind), ['suspend']);
  });

  it('moves no schedule in the night before', () => {
    const before: Session = { ...start(), mode: 'nightBefore' };
    const learnt = eventsFor(before, reduce(before, { kind: 'giveUp', at: 1, event: 'e' }), noReviews, clock, () => 'n');
    assert.deepEqual(learnt.flatMap((event) => (event.kind === 'answer' ? [event.schedule] : [])), [false]);
  });

  it('is nothing when a new round begins', () => {
    const finished = reduce(play(start(), { kind: 'giveUp', at: 1, event: 'e' }), { kind: 'finish' });
    assert.deepEqual(eventsFor(finished, reduce(finished, { kind: 'again', at: 1 }), noReviews, clock, () => 'n'), []);
  });
});
