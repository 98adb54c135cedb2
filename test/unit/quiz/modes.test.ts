import assert from 'node:assert/strict';
import { createLibrary } from '../../../src/core/library/library';
import { authoredCards } from '../../../src/core/quiz/card';
import { overrideText } from '../../../src/core/quiz/override';
import { seededRandom } from '../../../src/core/quiz/random';
import { chooseMistakes, chooseNightBefore, chooseToday, notPutOff, type TodayRequest } from '../../../src/core/quiz/select';
import { parseNote } from '../../../src/core/notes/parseNote';
import { type ReviewEvent } from '../../../src/core/review/events';
import { addEvents, noReviews } from '../../../src/core/review/fold';
import { libraryOf, lines, note, option, question, topic } from './builders';

const day = 86_400_000;
const now = Date.parse('2026-11-22T12:00:00Z');
const cards = authoredCards(
  libraryOf(
    ...['a', 'b', 'c', 'd'].map((name) => note(`${name}.md`, { topics: [topic(name, 0, 99, 1)], questions: Array.from({ length: 7 }, (_, i) => question(`${name}${i}`, [option('right', true), option('wrong')], { range: lines(i + 1), domain: name === 'b' ? '2' : '1' })) })),
  ),
  {},
);
const idOf = (stem: string) => cards.find((card) => card.question.stem === stem) ?? assert.fail(stem);
const stems = (some: readonly { readonly question: { readonly stem: string } }[]) => some.map((card) => card.question.stem);
let ids = 0;
const answered = (stem: string, correct: boolean, daysAgo: number): ReviewEvent => ({ v: 1, id: `e${ids++}`, t: new Date(now - daysAgo * day).toISOString(), tz: 0, card: idOf(stem).id, kind: 'answer', rating: correct ? 3 : 1, correct, key: idOf(stem).key, ms: 1, session: 's' });
const request: TodayRequest = { reviews: noReviews, plan: { examDate: undefined, retention: 0.9 }, limits: { newPerDay: 4, maxPerDay: 6 }, moment: { now, offsetMinutes: 0 }, shareOf: () => 1 };

describe("today's review", () => {
  it('asks what is due, then what is new, within the limits, mixed, and the same for the same seed', () => {
    const reviews = addEvents(noReviews, [answered('a0', true, 30), answered('c1', true, 30), answered('d1', false, 30)]);
    const today = (seed: number) => chooseToday(cards, { ...request, reviews }, seededRandom(seed));
    assert.deepEqual(stems(today(1).due).sort(), ['a0', 'c1', 'd1']);
    assert.equal(today(1).fresh.length, 1, 'siblings of what is due wait for another day');
    assert.deepEqual(stems(today(5).fresh), stems(today(5).fresh));
    assert.equal(chooseToday(cards, { ...request, limits: { newPerDay: 2, maxPerDay: 60 } }, seededRandom(1)).fresh.length, 2);
  });

  it('brings new cards first where much was missed, weighed by the share of the exam', () => {
    // Two groups with a miss, since learnt and not due; the one with the larger share comes first.
    const learnt = (stem: string) => [answered(stem, false, 30), ...[29, 20, 1].map((daysAgo) => answered(stem, true, daysAgo))];
    const reviews = addEvents(noReviews, [...learnt('a0'), ...learnt('b0')]);
    const { fresh } = chooseToday(cards, { ...request, reviews, limits: { newPerDay: 1, maxPerDay: 60 }, shareOf: ({ question: { domain } }) => (domain === '2' ? 0.6 : 0.2) }, seededRandom(3));
    assert.deepEqual(fresh.map(({ note: { title } }) => title), ['b']);
  });
});

describe('cards', () => {
  it('answered wrong last time are mistakes, the latest first, until they are answered rightly', () => {
    const reviews = addEvents(noReviews, [answered('a0', false, 3), answered('b0', false, 2), answered('c0', false, 3), answered('c0', true, 1)]);
    assert.deepEqual(stems(chooseMistakes(cards, reviews)), ['b0', 'a0']);
  });

  it('likeliest forgotten come the night before, at most forty, and none that is new', () => {
    const reviews = addEvents(noReviews, [answered('a0', true, 1), answered('b0', true, 20), answered('c0', true, 5)]);
    assert.deepEqual(stems(chooseNightBefore(cards, reviews, request.plan, now)), ['b0', 'c0', 'a0']);
    const all = addEvents(noReviews, cards.map(({ question: { stem } }) => answered(stem, true, 2)));
    assert.equal(chooseNightBefore([...cards, ...cards], all, request.plan, now).length, 40);
  });

  it('that were put off or away are left out', () => {
    const event = (stem: string) => ({ v: 1, id: `e${ids++}`, t: new Date(now - day).toISOString(), card: idOf(stem).id }) as const;
    const reviews = addEvents(noReviews, [{ ...event('a0'), kind: 'suspend' }, { ...event('b0'), kind: 'bury', until: new Date(now + 1).toISOString() }, { ...event('c0'), kind: 'bury', until: new Date(now - 1).toISOString() }]);
    const left = stems(notPutOff(cards, reviews, now));
    assert.deepEqual(['a0', 'b0', 'c0'].map((stem) => left.includes(stem)), [false, false, true]);
  });
});

describe("a person's own version of a shipped question", () => {
  const shipped = question('Which?\n\n```sh\naws s3 ls\n```', [option('S3', true, 'Because.\n\nReally.'), option('EBS', false, 'No.')], { explicitId: 's3-1', domain: 'CLF-C02 3', exams: ['CLF-C02'], explanation: 'See [S3](s3.md).' });

  it('is a copy that reads as the same question', () => {
    const [copy] = parseNote('own.md', overrideText(shipped, 'Storage')).questions;
    assert.ok(copy);
    assert.deepEqual([copy.explicitId, copy.domain, copy.exams, copy.explanation], ['s3-1', 'CLF-C02 3', ['CLF-C02'], 'See [S3](s3.md).']);
    assert.deepEqual(copy.options.map(({ text, correct, explanation }) => [text, correct, explanation]), shipped.options.map(({ text, correct, explanation }) => [text, correct, explanation]));
    assert.ok(copy.stem.includes('aws s3 ls'));
  });

  it('is asked in its place, and is no problem', () => {
    const mine = { ...shipped, options: [option('S3'), option('EBS', true)] };
    for (const order of [['a-own.md', 'shipped.md'], ['z-own.md', 'shipped.md']]) {
      const library = createLibrary({ isShipped: (uri) => uri === 'shipped.md' });
      for (const uri of order) library.put(note(uri, { questions: [uri === 'shipped.md' ? shipped : mine] }));
      assert.deepEqual(authoredCards(library, {}).map((card) => card.note.uri), [order[0]]);
      assert.deepEqual(library.problems(), []);
    }
    const both = libraryOf(note('one.md', { questions: [shipped] }), note('two.md', { questions: [mine] }));
    assert.deepEqual(authoredCards(both, {}), [], 'of two of one\'s own nobody knows which to believe');
  });
});
