import assert from 'node:assert/strict';
import { authoredCards, cardsOf } from '../../../src/core/quiz/card';
import { firstNoteLink, resolveLink } from '../../../src/core/quiz/links';
import { isTopicTarget } from '../../../src/core/quiz/target';
import { cardsForTerms, topicChoices } from '../../../src/core/quiz/topics';
import { addEvents, noReviews } from '../../../src/core/review/fold';
import { confusion, libraryOf, lines, note, option, question, term, topic } from './builders';

const ask = (stem: string, line: number, more = {}) => question(stem, [option('right', true), option('wrong')], { range: lines(line), ...more });
const stems = (cards: readonly { readonly question: { readonly stem: string } }[]) => cards.map((card) => card.question.stem).sort();

const ecs = note('file:///notes/01-containers/ecs.md', {
  title: 'Amazon ECS',
  topics: [topic('Amazon ECS', 0, 100, 1), topic('Tasks', 10, 40), topic('Placement', 20, 40, 3), topic('Services', 40, 100)],
  questions: [ask('Q top', 5), ask('Q tasks', 12, { exams: ['DVA-C02'] }), ask('Q placement', 25), ask('Q services', 50, { explanation: 'See [Drain ![x](y.png)](../02/lb.md#drain "t") or [Drains](../02/lb.md#drain).' })],
});
const ecr = note('file:///notes/01-containers/ecr.md', { title: 'Amazon ECR', topics: [topic('Amazon ECR', 0, 50, 1)], questions: [ask('Which registry stores images for Amazon ECS?', 3, { exams: ['CLF-C02'] })] });
const library = libraryOf(ecs, ecr);

describe('cards from notes', () => {
  it('takes everything, several notes, a note, or a heading with what is below it', () => {
    assert.equal(authoredCards(library, {}).length, 5);
    assert.equal(authoredCards(library, { target: { uris: [ecs.uri, ecr.uri], slug: undefined } }).length, 5);
    assert.equal(authoredCards(library, { target: { uris: ['file:///notes/01-containers/'], slug: undefined } }).length, 0);
    assert.deepEqual(stems(authoredCards(library, { target: { uris: [ecr.uri], slug: undefined } })), ['Which registry stores images for Amazon ECS?']);
    assert.deepEqual(stems(authoredCards(library, { target: { uris: [ecs.uri], slug: 'tasks' } })), ['Q placement', 'Q tasks']);
    assert.deepEqual(stems(authoredCards(library, { target: { uris: [ecs.uri], slug: 'gone' } })), []);
  });

  it('leaves out questions that name other exams only', () => {
    assert.deepEqual(stems(authoredCards(library, { exam: 'clf-c02' })), ['Q placement', 'Q services', 'Q top', 'Which registry stores images for Amazon ECS?']);
  });

  it('knows the heading that a question stands under, and where its author says to read on', () => {
    const source = (stem: string) => authoredCards(library, {}).find((card) => card.question.stem === stem)?.source;
    assert.deepEqual(source('Q placement'), { address: '#placement', title: 'Placement' });
    assert.deepEqual(source('Q tasks'), { address: '#tasks', title: 'Tasks' });
    assert.deepEqual(source('Q services'), { address: '../02/lb.md#drain', title: 'Drains' });
  });

  it('does not give a section the questions after its end', () => {
    const after = note('n.md', { topics: [topic('Top', 0, 20, 1), topic('Sub', 2, 6)], questions: [ask('Q', 8)] });
    assert.equal(authoredCards(libraryOf(after), {})[0]?.topic?.title, 'Top');
  });

  it('asks nothing that has no key or no choice', () => {
    const broken = note('n.md', { questions: [question('No key', [option('a'), option('b')]), question('One option', [option('a', true)]), question('Card', [option('back', true)], { kind: 'flashcard' })] });
    assert.deepEqual(stems(authoredCards(libraryOf(broken), {})), ['Card']);
  });

  it('asks the same question once, and one with contradictory keys not at all', () => {
    const copy = note('b.md', { questions: [ask('Q top', 0), question('Contradicted', [option('x', true), option('y')])] });
    const other = note('c.md', { questions: [question('Contradicted', [option('x'), option('y', true)])] });
    assert.deepEqual(stems(authoredCards(libraryOf(ecs, copy, other), {})), ['Q placement', 'Q services', 'Q tasks', 'Q top']);
  });

  it('puts what authors wrote before what is made', () => {
    const members = ['Alpha', 'Beta', 'Gamma', 'Delta'].map((name) => term(name, `A thing that does ${name.length * 7} jobs every ${name.charCodeAt(0)} minutes.`));
    const glossary = note('g.md', { terms: members, confusions: [confusion('Letters', { Alpha: '', Beta: '', Gamma: '', Delta: '' })] });
    const kinds = cardsOf(libraryOf(glossary, ecs)).map((card) => card.question.kind === 'recall');
    assert.deepEqual(kinds, [...Array<boolean>(4).fill(false), ...Array<boolean>(8).fill(true)]);
  });
});

describe('topics to choose from', () => {
  it('lists notes, and headings where several hold questions, the most missed first', () => {
    const reviews = addEvents(
      noReviews,
      authoredCards(library, { target: { uris: [ecr.uri], slug: undefined } }).map((card) => ({ v: 1, id: 'e', t: '2026-11-22T10:00:00.000Z', card: card.id, kind: 'answer', rating: 1, correct: false, key: card.key, ms: 1, session: 's' }) as const),
    );
    const choices = topicChoices(library, reviews, undefined);
    assert.deepEqual(
      choices.map(({ title, within, tally }) => [title, within, tally.cards, tally.missed]),
      [
        ['Amazon ECR', '', 1, 1],
        ['Amazon ECS', '', 4, 0],
        ['Placement', 'Amazon ECS', 1, 0],
        ['Services', 'Amazon ECS', 1, 0],
        ['Tasks', 'Amazon ECS', 1, 0],
      ],
    );
  });

  it('gives each choice as many questions as its quiz will have', () => {
    for (const { target, tally } of topicChoices(library, noReviews, undefined)) {
      const own = authoredCards(library, { target }).length;
      assert.ok(own >= tally.cards && tally.cards > 0);
    }
  });
});

describe('cards about a term', () => {
  const glossary = note('file:///notes/glossary.md', { terms: [term('Amazon ECS', 'An orchestrator.', { aliases: ['Elastic Container Service'], seeAlso: '01-containers/ecs.md#services' })] });

  it('finds questions that name it, or stand where it is explained', () => {
    const found = cardsForTerms(libraryOf(glossary, ecs, ecr), ['elastic container service']);
    assert.deepEqual(stems(found), ['Q services', 'Which registry stores images for Amazon ECS?']);
  });

  it('takes the name alone when nobody defines it', () => {
    assert.deepEqual(stems(cardsForTerms(library, ['ECS'])), ['Which registry stores images for Amazon ECS?']);
    assert.deepEqual(stems(cardsForTerms(library, ['image'])), ['Which registry stores images for Amazon ECS?']);
    assert.deepEqual(stems(cardsForTerms(library, ['EC'])), []);
    assert.deepEqual(stems(cardsForTerms(library, [])), []);
  });
});

describe('links between notes', () => {
  for (const [from, address, to] of [
    ['file:///a/b/c.md', 'd.md', 'file:///a/b/d.md#'],
    ['file:///a/b/c.md', '../d.md#x', 'file:///a/d.md#x'],
    ['file:///a/b/c.md', '#x-y', 'file:///a/b/c.md#x-y'],
    ['file:///a/b/c.md', './my%20notes/(1).md', 'file:///a/b/my%20notes/%281%29.md#'],
    ['notes/b/c.md', '../my%20d.md', 'notes/my d.md#'],
    ['vscode-vfs://github/o/r/c.md', '/d.md', 'vscode-vfs://github/d.md#'],
    ['file:///c.md', '../../d.md', 'file:///d.md#'],
  ] as const) {
    it(`${address} in ${from}`, () => {
      const place = resolveLink(from, address);
      assert.equal(`${place?.uri}#${place?.slug}`, to);
    });
  }

  it('leaves addresses of the web alone', () => {
    for (const address of ['https://aws.amazon.com', 'mailto:a@b.c', '//cdn/x', 'command:x']) assert.equal(resolveLink('file:///a.md', address), undefined);
    assert.deepEqual(firstNoteLink('![p](p.png) [web](https://x.y) [*ECR*](ecr.md#a)'), { address: 'ecr.md#a', text: 'ECR' });
    assert.equal(firstNoteLink('![p](p.png)'), undefined);
  });
});

describe('what a quiz can be about', () => {
  it('is checked, since any extension may ask', () => {
    for (const good of [{ uris: ['file:///a.md'] }, { uris: ['a', 'b'], slug: undefined }, { uris: ['u'], slug: 'x' }]) assert.ok(isTopicTarget(good));
    for (const bad of [undefined, null, 'file:///a.md', 1, {}, { uris: [] }, { uris: [1] }, { uris: 'u' }, { uris: ['u'], slug: 1 }, { uris: ['u', 'v'], slug: 'x' }, []]) assert.ok(!isTopicTarget(bad));
  });
});
