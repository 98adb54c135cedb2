import assert from 'node:assert/strict';
import fc from 'fast-check';
import { authoredCards } from '../../../src/core/quiz/card';
import { seededRandom } from '../../../src/core/quiz/random';
import { awsBlueprints, type Blueprint, blueprintsWith } from '../../../src/core/quiz/simulation/blueprint';
import { isExamSession } from '../../../src/core/quiz/simulation/examGuard';
import { type ExamSession, paceOf, startExam } from '../../../src/core/quiz/simulation/examSession';
import { dealForm, examPool, type FormRequest } from '../../../src/core/quiz/simulation/form';
import { examEvents } from '../../../src/core/quiz/simulation/recordExam';
import { type ExamEvent, LONGEST_TICK, reduceExam } from '../../../src/core/quiz/simulation/reduceExam';
import { scoreExam, wilson, wrongOnes } from '../../../src/core/quiz/simulation/score';
import { domainOf, largestRemainder } from '../../../src/core/quiz/simulation/shares';
import { addEvents, noReviews } from '../../../src/core/review/fold';
import { countToChoose } from '../../../src/core/quiz/session';
import { libraryOf, note, option, question } from './builders';

const blueprint: Blueprint = { code: 'T-1', name: 'Test', questions: 10, minutes: 20, passMark: 0.7, domains: [{ name: 'One', share: 60 }, { name: 'Two', share: 40 }], areas: [] };
const asked = (count: number, domain: string, exams: readonly string[] = []) =>
  Array.from({ length: count }, (_, i) => question(`${domain || 'none'} ${i}`, i % 3 === 0 ? [option('a', true), option('b', true), option('c')] : [option('a', true), option('b'), option('c')], { domain, exams }));
const cards = authoredCards(libraryOf(note('n.md', { questions: [...asked(12, 'T-1 1, X-2 2'), ...asked(12, 'Two'), ...asked(3, ''), ...asked(2, 'Two', ['X-2']).map((q) => ({ ...q, stem: `other ${q.stem}` }))] })), {});
const request: FormRequest = { blueprint, length: 10, extraTime: false, lastSeen: () => undefined };
const form = dealForm(cards, request, seededRandom(1));
const start = (seed = 1): ExamSession => startExam({ id: 's', title: 'T', blueprint, form, seed, at: 1000 }, noReviews);
const play = (session: ExamSession, ...events: readonly ExamEvent[]): ExamSession => events.reduce(reduceExam, session);
const keyOf = (session: ExamSession, index: number): readonly number[] => session.questions[index]?.card.options.flatMap(({ correct }, i) => (correct ? [i] : [])) ?? [];

describe('shares of an exam', () => {
  it('give AWS\'s forms of 65', () => {
    const counts = awsBlueprints.map(({ domains, questions }) => largestRemainder(domains.map(({ share }) => share), questions));
    assert.deepEqual(counts, [[16, 19, 22, 8], [19, 17, 16, 13], [21, 17, 15, 12]]);
  });

  it('add up, each within one of its exact share', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1000, noNaN: true }), { minLength: 1, maxLength: 8 }), fc.nat(300), (shares, count) => {
        const total = shares.reduce((sum, share) => sum + share, 0);
        const counts = largestRemainder(shares, count);
        assert.equal(counts.reduce((sum, each) => sum + each, 0), total > 0 ? count : 0);
        for (const [i, each] of counts.entries()) assert.ok(total === 0 || Math.abs(each - ((shares[i] ?? 0) / total) * count) < 1.001);
      }),
    );
  });

  for (const [written, domain] of [['2', 1], ['Two', 1], ['two', 1], ['T-1 1, X-2 2', 0], ['X-2 2, T-1 2', 1], ['t-1: two', 1], ['X-2 2', -1], ['3', -1], ['', -1], ['Security, Identity', -1]] as const) {
    it(`“${written}” is domain ${domain}`, () => {
      assert.equal(domainOf(written, blueprint), domain);
    });
  }
});

describe('a form', () => {
  it('holds each domain\'s share, for this exam only, in time in proportion', () => {
    assert.deepEqual([0, 1].map((domain) => form.cards.filter((each) => each.domain === domain).length), [6, 4]);
    assert.ok(form.cards.every(({ card }) => !card.question.exams.includes('X-2')));
    assert.equal(form.limitMs, 20 * 60_000);
    assert.deepEqual([form.shortfalls, form.gaps, form.isThin], [[], [], false]);
    const short = dealForm(cards, { ...request, length: 5, extraTime: true }, seededRandom(1));
    assert.equal(short.limitMs, 25 * 60_000);
    assert.equal(short.cards.length, 5);
  });

  it('is the same for the same seed, and another for another', () => {
    const ids = (seed: number) => dealForm(cards, request, seededRandom(seed)).cards.map(({ card }) => card.id).join();
    assert.equal(ids(3), ids(3));
    assert.notEqual(ids(3), ids(4));
  });

  it('takes unseen questions first, then those not seen for longest', () => {
    const times = new Map(examPool(cards, blueprint).filter(({ question: { domain } }) => domain === 'Two').map(({ id }, i) => [id, i]));
    const dealt = dealForm(cards, { ...request, lastSeen: ({ id }) => times.get(id) }, seededRandom(2)).cards;
    const two = dealt.filter(({ domain }) => domain === 1);
    assert.deepEqual(two.map(({ card }) => times.get(card.id)).sort(), [0, 1, 2, 3]);
    assert.ok(two.every(({ isSeen }) => isSeen) && dealt.filter(({ domain }) => domain === 0).every(({ isSeen }) => !isSeen));
  });

  it('says which domains it can not fill, and fills up with others', () => {
    const few = cards.filter(({ question: { domain, stem } }) => domain !== 'Two' || stem === 'Two 1');
    const thin = dealForm(few, request, seededRandom(1));
    assert.equal(thin.cards.length, 10);
    assert.deepEqual(thin.shortfalls, [{ name: 'Two', wanted: 4, found: 1 }]);
    assert.equal(thin.isThin, true);
    assert.deepEqual(dealForm(cards.slice(0, 3), request, seededRandom(1)).cards.length, 3);
  });

  it('misses the areas that hardly any question speaks of', () => {
    const covered = dealForm(cards, { ...request, blueprint: { ...blueprint, areas: [{ name: 'Storage', services: ['S3'] }] } }, seededRandom(1));
    assert.deepEqual(covered.gaps, [{ kind: 'area', name: 'Storage' }]);
    assert.ok(covered.isThin);
  });

  it('takes a service in the stem for scenery, and one in the right answer for the subject', () => {
    const withS3 = (stem: string, right: string) => authoredCards(libraryOf(note('n.md', { questions: Array.from({ length: 20 }, (_, i) => question(`${stem} (${i})`, [option(right, true), option('other')], { exams: ['T-1'] })) })), {});
    const blueprintOf = { ...blueprint, areas: [{ name: 'Storage', services: ['S3'] }] };
    const gapsOf = (pool: typeof cards) => dealForm(pool, { ...request, blueprint: blueprintOf }, seededRandom(1)).gaps.filter(({ kind }) => kind === 'area').length;
    assert.equal(gapsOf(withS3('What reads the files in Amazon S3?', 'A function')), 1);
    assert.equal(gapsOf(withS3('Where do the files belong?', 'Amazon S3')), 0);
  });
});

describe('a person\'s own blueprints', () => {
  it('stand before AWS\'s and take the place of one with the same code', () => {
    const { blueprints, problems } = blueprintsWith([{ code: 'clf-c02', questions: 20, minutes: 30 }, { code: 'OWN', name: 'Mine', questions: 5, minutes: 5, passMark: 80, domains: [{ name: 'A', share: 1 }] }]);
    assert.deepEqual(blueprints.map(({ code }) => code), ['clf-c02', 'OWN', 'SAA-C03', 'DVA-C02']);
    assert.equal(blueprints[1]?.passMark, 0.8);
    assert.deepEqual(problems, []);
  });

  it('are left out and named when they are none', () => {
    const { blueprints, problems } = blueprintsWith([1, {}, { code: 'X', questions: 0, minutes: 3 }, { code: 'Y', questions: 2, minutes: 3, domains: [{ name: 'a' }] }, { code: 'Z', questions: 2, minutes: 2 }, { code: 'z', questions: 2, minutes: 2 }]);
    assert.equal(problems.length, 5);
    assert.deepEqual(blueprints.slice(0, -3).map(({ code }) => code), ['Z']);
    fc.assert(fc.property(fc.anything(), (value) => blueprintsWith(value).blueprints.length >= 3));
  });
});

const anEvent = fc.record({ gap: fc.oneof({ weight: 20, arbitrary: fc.integer({ min: 0, max: 50_000 }) }, fc.integer({ min: -50_000, max: 500_000 })), of: fc.oneof(
  fc.record({ kind: fc.constant('select' as const), chosen: fc.array(fc.integer({ min: -1, max: 4 }), { maxLength: 3 }) }),
  fc.record({ kind: fc.constant('strike' as const), option: fc.integer({ min: -1, max: 4 }) }),
  fc.record({ kind: fc.constant('go' as const), card: fc.integer({ min: -1, max: 12 }) }),
  fc.record({ kind: fc.constantFrom('next' as const, 'previous' as const, 'review' as const, 'pause' as const, 'continue' as const, 'tick' as const, 'mark' as const) }),
) });

describe('a simulated exam', () => {
  it('is valid after any events in any order, and accounts for all time', () => {
    fc.assert(
      fc.property(fc.array(anEvent, { maxLength: 120 }), fc.integer(), fc.boolean(), (steps, seed, submits) => {
        let session = start(seed);
        let at = 1000;
        for (const { gap, of } of steps) {
          at += gap;
          const before = session;
          session = reduceExam(before, { ...of, at });
          const onDisk: unknown = JSON.parse(JSON.stringify(session));
          assert.ok(isExamSession(onDisk), of.kind);
          assert.deepEqual(onDisk, session);
          const passed = at - before.countedTo;
          if (before.phase === 'running' && session.phase === 'running') {
            assert.ok(passed <= LONGEST_TICK);
            assert.equal(session.spentMs - before.spentMs, Math.max(0, passed));
          } else if (before.phase !== 'running') assert.equal(session.spentMs, before.spentMs);
          assert.ok(session.questions.reduce((sum, { ms }) => sum + ms, 0) <= session.spentMs);
          assert.equal(session.phase === 'submitted', session.spentMs === session.limitMs);
          if (before.phase === 'submitted') assert.equal(session, before);
        }
        if (submits) assert.equal(reduceExam(session, { kind: 'submit', at }).phase, 'submitted');
      }),
      { numRuns: 400 },
    );
  });

  it('ends at zero by the clock, whatever event comes then', () => {
    const nearly = { ...start(), spentMs: form.limitMs - 500 };
    const over = reduceExam(nearly, { kind: 'select', chosen: [0], at: 1600 });
    assert.deepEqual([over.phase, over.ended, over.spentMs], ['submitted', { by: 'clock', at: 1600 }, form.limitMs]);
    assert.deepEqual(over.questions[0]?.chosen, []);
  });

  it('stands still, and notes it, when nobody was there for more than a minute', () => {
    const asleep = play(start(), { kind: 'tick', at: 2000 }, { kind: 'select', chosen: [0], at: 2001 + LONGEST_TICK });
    assert.deepEqual([asleep.phase, asleep.spentMs, asleep.gaps], ['paused', 1000, [{ from: 2000, ms: LONGEST_TICK + 1 }]]);
    assert.deepEqual(asleep.questions[0]?.chosen, [], 'nothing is done behind the pause');
    const woken = play(asleep, { kind: 'continue', at: 900_000 }, { kind: 'tick', at: 901_000 });
    assert.deepEqual([woken.phase, woken.spentMs], ['running', 2000]);
  });

  it('goes anywhere, keeps what was chosen and flagged, and ends on the review page', () => {
    const there = play(start(), { kind: 'select', chosen: [2], at: 1 }, { kind: 'mark', at: 1 }, { kind: 'go', card: 9, at: 1 }, { kind: 'next', at: 1 });
    assert.equal(there.screen, 'review');
    const back = play(there, { kind: 'go', card: 0, at: 1 });
    assert.deepEqual([back.screen, back.present, back.questions[0]?.chosen, back.questions[0]?.flagged], ['question', 0, [2], true]);
    assert.equal(play(there, { kind: 'select', chosen: [1], at: 1 }).questions[9]?.chosen.length, 0);
  });

  it('judges all or nothing; what was left out is wrong', () => {
    let session = start();
    session.questions.forEach(({ card }, index) => {
      session = play(session, { kind: 'go', card: index, at: 1 });
      if (index < 6) session = play(session, { kind: 'select', chosen: keyOf(session, index), at: 1 });
      else if (index < 8) session = play(session, { kind: 'select', chosen: countToChoose(card) > 1 ? keyOf(session, index).slice(0, 1) : [[0, 1, 2].find((i) => !keyOf(session, index).includes(i)) ?? 0], at: 1 });
    });
    const over = play(session, { kind: 'submit', at: 1 });
    const { right, asked: count, unanswered, domains } = scoreExam(over);
    assert.deepEqual([right, count, unanswered], [6, 10, 2]);
    assert.equal(domains.reduce((sum, domain) => sum + domain.right, 0), 6);
    assert.deepEqual(wrongOnes(over), [6, 7, 8, 9]);
    const log = examEvents(over, noReviews, { offsetMinutes: 0 });
    const reviews = addEvents(addEvents(noReviews, log), examEvents(over, noReviews, { offsetMinutes: 0 }));
    assert.deepEqual(reviews.exams().map((attempt) => [attempt.exam, attempt.right, attempt.questions]), [['T-1', 6, 10]]);
    assert.equal(log.filter(({ kind }) => kind === 'answer').length, 10);
    assert.ok(log.every((event) => event.kind !== 'answer' || event.schedule === false));
  });

  it('tells the pace: answered more or fewer than time passed would have', () => {
    const half = { ...start(), spentMs: form.limitMs / 2 };
    assert.equal(paceOf(half), -5);
    assert.equal(paceOf(start()), 0);
  });

  it('withholds an estimate from few questions and from a thin pool, with what is missing', () => {
    const { estimate } = scoreExam(play(start(), { kind: 'submit', at: 1 }));
    assert.deepEqual(estimate, { kind: 'withheld', isShort: true, gaps: [] });
    const thin = scoreExam({ ...start(), isThin: true, lacks: [{ kind: 'area', name: 'Storage' }] });
    assert.deepEqual(thin.estimate, { kind: 'withheld', isShort: true, gaps: [{ kind: 'area', name: 'Storage' }] });
  });

  it('estimates with an interval: likely above the mark, not yet below it, else borderline', () => {
    const base = start();
    const verdict = (right: number): string => {
      const questions = Array.from({ length: 65 }, (_, i) => {
        const each = base.questions[i % 10] ?? assert.fail();
        return { ...each, chosen: i < right ? keyOf(base, i % 10) : [] };
      });
      const { estimate } = scoreExam({ ...base, questions });
      return estimate.kind === 'given' ? estimate.verdict : estimate.kind;
    };
    assert.deepEqual([0, 30, 46, 60, 65].map(verdict), ['notYet', 'notYet', 'borderline', 'likely', 'likely']);
    // Newcombe (1998), table I: 81 of 263.
    const { low, high } = wilson(81, 263);
    assert.deepEqual([low.toFixed(4), high.toFixed(4)], ['0.2553', '0.3662']);
  });
});

describe('a file of a simulated exam', () => {
  it('is refused when any part of it is missing or of another type', () => {
    const session = play(start(), { kind: 'select', chosen: [0], at: 2000 }, { kind: 'tick', at: 100_000 });
    assert.ok(isExamSession(session));
    const paths: (readonly string[])[] = [];
    const walk = (value: unknown, path: readonly string[]): void => {
      if (typeof value !== 'object' || value === null) return;
      for (const [key, child] of Object.entries(value)) {
        paths.push([...path, key]);
        walk(child, [...path, key]);
      }
    };
    walk(session, []);
    for (const path of paths) {
      for (const replacement of [undefined, null, {}]) {
        const copy = structuredClone(session) as unknown as Record<string, unknown>;
        const parent = path.slice(0, -1).reduce((at, key) => at[key] as typeof copy, copy);
        parent[path.at(-1) ?? ''] = replacement;
        assert.ok(!isExamSession(copy), `${path.join('.')} = ${JSON.stringify(replacement)}`);
      }
    }
    for (const broken of [{ present: 10 }, { spentMs: session.limitMs + 1 }, { phase: 'submitted' }, { v: 2 }, { mode: 'quick' }]) assert.ok(!isExamSession({ ...session, ...broken }), JSON.stringify(broken));
  });
});
