import assert from 'node:assert/strict';
import { authoredCards, cardsOf } from '../../../src/core/quiz/card';
import { progressOf, type ProgressRequest } from '../../../src/core/quiz/progress';
import { weakestTerms } from '../../../src/core/quiz/weakTerms';
import { type ReviewEvent } from '../../../src/core/review/events';
import { addEvents, noReviews } from '../../../src/core/review/fold';
import { answered, momentOf, noon, plan } from '../review/studied';
import { confusion, libraryOf, note, option, question, term } from './builders';

const ask = (stem: string, right: string, more = {}) => question(stem, [option(right, true), option('neither')], more);
const library = libraryOf(
  note('glossary.md', {
    terms: [
      term('Amazon ECR', 'Keeps built images and hands them out to hosts.', { aliases: ['ECR', 'Elastic Container Registry'] }),
      term('AWS Batch', 'Runs jobs when there is room for them to run.', { aliases: ['Batch'] }),
      term('Task definition', 'Says what a task is made of before it is run.'),
      term('Task', 'What runs together somewhere in a cluster.'),
    ],
    confusions: [confusion('all', { ECR: '', Batch: '', 'Task definition': '', Task: '' })],
  }),
  note('ecr.md', { questions: [ask('Where are images kept?', 'In Amazon ECR'), ask('What scans images in ECR?', 'It does')] }),
  note('ecs.md', { questions: [ask('What lists the containers?', 'A task definition'), ask('Where does a batch of messages go?', 'To a queue')] }),
);
const cards = cardsOf(library);
const [kept, scans, lists, batch] = authoredCards(library, {}) as unknown as readonly [(typeof cards)[0], (typeof cards)[0], (typeof cards)[0], (typeof cards)[0]];
const request = (events: readonly ReviewEvent[], day: number, more: Partial<ProgressRequest> = {}): ProgressRequest => ({
  library,
  reviews: addEvents(noReviews, events),
  cards,
  plan,
  limits: { newPerDay: 10, maxPerDay: 60 },
  moment: momentOf(day),
  shares: new Map(),
  domainOf: () => undefined,
  ...more,
});
const weak = (...events: readonly ReviewEvent[]) => weakestTerms(library, addEvents(noReviews, events), cards, 9).map(({ term: name, right, wrong }) => [name, right, wrong]);

describe('the weakest terms', () => {
  it('are those that stems and right answers of missed questions name, and recall cards are about', () => {
    assert.deepEqual(weak(answered(kept, 0, false), answered(scans, 0, true), answered(lists, 0, false)), [
      ['Task definition', 0, 1],
      ['Amazon ECR', 1, 1],
    ]);
    const recall = cards.find(({ id }) => id === 'recall:term:batch');
    assert.ok(recall);
    assert.deepEqual(weak(answered(recall, 0, false)), [['AWS Batch', 0, 1]]);
  });

  it('are no words that only look like a name, and no part of a longer name', () => {
    assert.deepEqual(weak(answered(batch, 0, false)), []);
    assert.ok(!weak(answered(lists, 0, false)).some(([name]) => name === 'Task'));
  });

  it('need a wrong answer, and few answers weigh less than many', () => {
    assert.deepEqual(weak(answered(kept, 0, true)), []);
    const often = [0, 1, 2, 3].map((day) => answered(kept, day, false));
    assert.deepEqual(weak(answered(lists, 0, false), ...often).map(([name]) => name), ['Amazon ECR', 'Task definition']);
  });
});

describe('progress', () => {
  it('of someone who has answered nothing is all new', () => {
    const { standing, streak, perDay, dueAhead, topics, weakest, readiness, exams } = progressOf(request([], 0));
    assert.deepEqual([standing.fresh, standing.cards, streak], [cards.length, cards.length, 0]);
    assert.deepEqual([perDay.length, perDay.every(({ answers }) => answers === 0), dueAhead.reduce((a, b) => a + b)], [30, true, 0]);
    assert.deepEqual([topics, weakest, readiness, exams], [[], [], undefined, []]);
  });

  it('counts answers by day, days in a row and what comes due', () => {
    const { perDay, streak, dueAhead, today } = progressOf(request([answered(kept, 4, true), answered(scans, 5, false), answered(scans, 5, true, { id: 'again', t: new Date(noon(5) + 1000).toISOString() })], 5));
    assert.deepEqual(perDay.slice(-2).map(({ answers, right }) => [answers, right]), [[1, 1], [2, 1]]);
    assert.equal(streak, 2);
    assert.equal(dueAhead.reduce((a, b) => a + b), 2);
    assert.equal(today.done.cards, 1);
  });

  it('puts the topic that is recalled worst first, recall cards left out', () => {
    const made = cards.find(({ question: { kind } }) => kind === 'recall');
    assert.ok(made);
    const { topics } = progressOf(request([answered(kept, 0, true), answered(lists, 8, true), answered(made, 0, true)], 9));
    assert.deepEqual(topics.map(({ title, retention }) => [title, retention.seen, retention.cards]), [['ecr', 1, 2], ['ecs', 1, 2]]);
    assert.ok(topics.every(({ recall }) => recall > 0 && recall < 1));
  });

  it('says how ready one is only while an exam is ahead, each domain by its share', () => {
    const dated = { plan: { ...plan, examDate: noon(10) }, shares: new Map([['1', 80], ['2', 20]]), domainOf: ({ note: { uri } }: (typeof cards)[0]) => (uri === 'ecr.md' ? '1' : uri === 'ecs.md' ? '2' : undefined) };
    const events = [answered(kept, 0, true), answered(scans, 0, true)];
    const ahead = progressOf(request(events, 1, dated)).readiness;
    assert.ok(ahead !== undefined && Math.abs(ahead.covered - 0.8) < 1e-9 && ahead.predicted > 0.3 && ahead.predicted < 0.8, JSON.stringify(ahead));
    assert.equal(progressOf(request(events, 11, dated)).readiness, undefined);
  });
});
