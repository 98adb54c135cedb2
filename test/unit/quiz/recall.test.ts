import assert from 'node:assert/strict';
import fc from 'fast-check';
import { recallCards } from '../../../src/core/quiz/recall';
import { shareTellingWord, withoutNames, namesOf } from '../../../src/core/quiz/names';
import { confusion, libraryOf, lines, note, term, topic } from './builders';

const terms = [
  term('Amazon ECS', "AWS's own orchestrator: Amazon ECS decides where containers run. It has clusters.", { aliases: ['Elastic Container Service', 'ECS'], seeAlso: 'ecs.md' }),
  term('Amazon EKS', 'Kubernetes run by the vendor, with its usual tools.', { aliases: ['EKS'] }),
  term('AWS Fargate', 'Capacity without servers for tasks and pods.', {}),
  term('Amazon ECR', 'Keeps built images and hands them out to hosts.', { aliases: ['ECR', 'Elastic Container Registry'] }),
  term('Container registry', 'Stores versions of images. On AWS that is Amazon ECR.'),
  term('Task execution role', 'Lets the agent pull images before anything is started.'),
  term('Role', 'An identity with permissions that several can take on.'),
];
const who = confusion('Who runs them', { ECS: 'own orchestrator', EKS: 'Kubernetes', 'AWS Fargate': 'capacity', 'Amazon ECR': 'images only' });
const cardsFor = (confusions = [who], more = {}) => recallCards(libraryOf(note('g.md', { terms, confusions, ...more })));
const texts = (options: readonly { readonly text: string }[]) => options.map(({ text }) => text);

describe('recall cards', () => {
  it('ask both ways, with the others of the confusion set as wrong options', () => {
    const cards = cardsFor();
    assert.equal(cards.length, 8);
    const definition = cards.find(({ id }) => id === 'recall:definition:ecr')?.question;
    assert.equal(definition?.kind, 'recall');
    assert.deepEqual(definition.options.map(({ text, correct }) => [text, correct]), [
      ['Keeps built images and hands them out to hosts.', true],
      ["AWS's own orchestrator: … decides where containers run.", false],
      ['Kubernetes run by the vendor, with its usual tools.', false],
      ['Capacity without servers for tasks and pods.', false],
    ]);
    const named = cards.find(({ id }) => id === 'recall:term:fargate')?.question;
    assert.deepEqual(named && texts(named.options), ['AWS Fargate', 'Amazon ECS', 'Amazon EKS', 'Amazon ECR']);
    assert.ok(named?.options.every(({ explanation }) => explanation !== ''));
  });

  it('are not made with fewer than three wrong options', () => {
    assert.deepEqual(cardsFor([confusion('Few', { ECS: '', EKS: '', 'Amazon ECR': '' })]), []);
    assert.deepEqual(cardsFor([confusion('Unknown terms', { ECS: '', EKS: '', X: '', Y: '', Z: '' })]), []);
    assert.deepEqual(cardsFor([]), []);
  });

  it('gather wrong options from every set that a term is in', () => {
    const ids = cardsFor([confusion('One', { ECS: '', EKS: '', 'Amazon ECR': '' }), confusion('Two', { ECS: '', 'AWS Fargate': '' })]).map(({ id }) => id);
    assert.deepEqual(ids, ['recall:definition:ecs', 'recall:term:ecs']);
  });

  it('never offer an option that is true, too', () => {
    const doubled = [...terms, term('Fargate capacity', 'capacity without servers for tasks and pods.')];
    const set = confusion('All', { ECS: '', EKS: '', 'AWS Fargate': '', 'Amazon ECR': '', 'Container registry': '', 'Elastic Container Service': '', 'Task execution role': '', Role: '', 'Fargate capacity': '' });
    const cards = recallCards(libraryOf(note('g.md', { terms: doubled, confusions: [set] })));
    const wrongFor = (id: string) => texts(cards.find((card) => card.id === `recall:term:${id}`)?.question.options.slice(1) ?? []);
    assert.ok(wrongFor('ecr').length >= 3 && !wrongFor('ecr').includes('Container registry'), 'the definition says that it is Amazon ECR');
    assert.ok(!wrongFor('container registry').includes('Amazon ECR'));
    assert.ok(!wrongFor('task execution role').includes('Role'), 'one is a kind of the other');
    assert.ok(!wrongFor('fargate').includes('Fargate capacity'), 'the definitions are the same');
    assert.equal(wrongFor('ecs').filter((name) => name === 'Amazon ECS').length, 0, 'an alias is the same term');
    for (const { question } of cards) {
      assert.equal(question.options.filter(({ correct }) => correct).length, 1);
      assert.equal(new Set(texts(question.options)).size, question.options.length);
    }
  });

  it('do not give their answer away', () => {
    for (const { question } of cardsFor()) {
      const [right] = question.options;
      assert.ok(right?.correct);
      assert.ok(!shareTellingWord(question.stem.replace('Which of these', ''), right.text), question.stem);
    }
    const telling = [...terms.slice(0, 4), term('Image tag', 'A label that points at one image in a repository.')];
    const set = confusion('With a telling one', { ECS: '', EKS: '', 'AWS Fargate': '', 'Amazon ECR': '', 'Image tag': '' });
    const ids = recallCards(libraryOf(note('g.md', { terms: telling, confusions: [set] }))).map(({ id }) => id);
    assert.ok(ids.includes('recall:term:ecs'));
    assert.ok(!ids.some((id) => id.endsWith('image tag')), 'its definition holds a word of its name');
  });

  it('are not made from the first paragraph under some heading', () => {
    const weak = terms.map((each) => (each.name === 'AWS Fargate' ? { ...each, strength: 'heading' as const } : each));
    assert.deepEqual(recallCards(libraryOf(note('g.md', { terms: weak, confusions: [who] }))), []);
  });

  it('belong to the topic that the glossary points to', () => {
    const ecs = note('ecs.md', { topics: [topic('Amazon ECS', 0, 9, 1)] });
    const library = libraryOf(note('g.md', { terms, confusions: [who] }), ecs);
    assert.deepEqual(recallCards(library, { target: { uris: ['ecs.md'], slug: undefined } }).map(({ id }) => id), ['recall:definition:ecs', 'recall:term:ecs']);
    assert.equal(recallCards(library, { target: { uris: ['g.md'], slug: undefined } }).length, 8);
  });

  it('name the headings above the term, not the term', () => {
    const topics = [topic('Glossary', 0, 99, 1), topic('Containers', 2, 99, 2, ['Glossary', 'Containers']), topic('Amazon ECR', 5, 9, 3, ['Glossary', 'Containers', 'Amazon ECR'])];
    const placed = terms.map((each) => ({ ...each, range: lines(each.name === 'Amazon ECR' ? 5 : 3) }));
    const card = recallCards(libraryOf(note('g.md', { topics, terms: placed, confusions: [who] }))).find(({ id }) => id === 'recall:definition:ecr');
    assert.deepEqual(card?.question.topicPath, ['Glossary', 'Containers']);
  });

  it('keep their identity when a definition is reworded or a set changes', () => {
    const keys = (cards: ReturnType<typeof cardsFor>) => new Map(cards.map(({ id, key }) => [id, key]));
    const reworded = terms.map((each) => ({ ...each, body: each.body.replace('Keeps', 'Holds') }));
    assert.deepEqual(keys(recallCards(libraryOf(note('g.md', { terms: reworded, confusions: [who] })))), keys(cardsFor()));
  });
});

describe('names in a definition', () => {
  const names = namesOf({ name: 'Amazon ECS', aliases: ['Elastic Container Service', 'ECS'] });

  for (const [text, blanked] of [
    ['Amazon Elastic Container Service (Amazon ECS) is an orchestrator.', '… is an orchestrator.'],
    ['An elastic container  service that ECS users like.', 'An … that … users like.'],
    ['ecs and ECSX are other words.', 'ecs and ECSX are other words.'],
  ] as const) {
    it(text, () => {
      assert.equal(withoutNames(text, names), blanked);
    });
  }

  it('are found whatever marks they are written with', () => {
    for (const name of ['Event-driven architecture', 'C++ (SDK)', 'a.b*c?', '[x]{2}|^$', 'Node.js\\', 'CI/CD']) {
      assert.equal(withoutNames(`So ${name} is.`, namesOf({ name, aliases: [] })), 'So … is.');
    }
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), fc.string(), (name, alias, text) => {
        assert.doesNotThrow(() => withoutNames(text, namesOf({ name, aliases: [alias] })));
      }),
    );
  });
});
