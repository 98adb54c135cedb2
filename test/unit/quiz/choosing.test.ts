import assert from 'node:assert/strict';
import fc from 'fast-check';
import { authoredCards, cardsOf } from '../../../src/core/quiz/card';
import { dealOptions, mayShuffle } from '../../../src/core/quiz/optionOrder';
import { seededRandom, shuffled } from '../../../src/core/quiz/random';
import { chooseCards } from '../../../src/core/quiz/select';
import { confusion, libraryOf, lines, note, option, question, term, topic } from './builders';

const notes = ['a', 'b', 'c'].map((name) =>
  note(`${name}.md`, {
    topics: [topic(name, 0, 99, 1)],
    questions: Array.from({ length: 5 }, (_, i) => question(`${name}${i}`, [option('right', true), option('wrong')], { range: lines(i + 1) })),
  }),
);
const cards = authoredCards(libraryOf(...notes), {});

describe('choosing cards', () => {
  it('mixes topics: no two neighbours from one while others are left', () => {
    fc.assert(
      fc.property(fc.integer(), fc.integer({ min: 0, max: 20 }), (seed, count) => {
        const chosen = chooseCards(cards, count, seededRandom(seed));
        assert.equal(chosen.length, Math.min(count, cards.length));
        assert.equal(new Set(chosen).size, chosen.length);
        for (let i = 0; i + 3 <= chosen.length; i += 3) assert.equal(new Set(chosen.slice(i, i + 3).map(({ group }) => group)).size, 3);
      }),
    );
  });

  it('is the same for the same seed, and not for every seed', () => {
    const ids = (seed: number) => chooseCards(cards, 5, seededRandom(seed)).map(({ id }) => id);
    assert.deepEqual(ids(7), ids(7));
    assert.ok(new Set(Array.from({ length: 20 }, (_, seed) => ids(seed).join())).size > 10);
  });

  it('fills up with made cards only what authors left', () => {
    const names = ['Alpha', 'Beta', 'Gamma', 'Delta'];
    const glossary = note('g.md', { terms: names.map((name, i) => term(name, `Something that happens ${i + 2} times on every working day.`)), confusions: [confusion('L', Object.fromEntries(names.map((name) => [name, ''])))] });
    const both = cardsOf(libraryOf(glossary, ...notes));
    const made = (count: number) => chooseCards(both, count, seededRandom(1)).map(({ question: { kind } }) => kind === 'recall');
    assert.ok(made(15).every((isMade) => !isMade));
    assert.deepEqual(made(18).slice(15), [true, true, true]);
  });
});

describe('the order of options', () => {
  const asked = (texts: readonly string[], more = {}) => question('Which?', texts.map((text, i) => option(text, i === 0)), more);

  for (const text of [
    'All of the above',
    'None of these',
    'none of the options is right',
    'Both A and C',
    'A and B',
    '(A) or (D)',
    'A, B & D',
    'B, C',
    '1 and 3 only',
    'I and III',
    'The above, without encryption',
    'The previous two answers',
    'Neither of the other options',
    'Same as option B',
  ]) {
    it(`stays where an option says “${text}”`, () => {
      assert.ok(!mayShuffle(asked(['Amazon ECS', text, 'Amazon EKS'])));
      assert.deepEqual(dealOptions(asked(['x', text, 'y', 'z']), seededRandom(3)).map((o) => o.text), ['x', text, 'y', 'z']);
    });
  }

  for (const text of ['All data is encrypted', 'S3 and EFS', 'An A record and a CNAME', 'Both Regions at once', 'AAAA and CNAME records', 'Application and Network Load Balancers', 'Some of its tasks', 'A']) {
    it(`may change with “${text}”`, () => {
      assert.ok(mayShuffle(asked(['Amazon ECS', text, 'Amazon EKS'])));
    });
  }

  it('stays where an explanation calls an option by its letter', () => {
    assert.ok(!mayShuffle(asked(['a', 'b'], { explanation: 'Option B is wrong, since…' })));
    assert.ok(!mayShuffle(question('Which?', [option('a', true, 'Unlike answer D'), option('b')])));
    assert.ok(mayShuffle(asked(['a', 'b'], { explanation: 'This option is best.' })));
  });

  it('gives every option every place', () => {
    const places = new Set(Array.from({ length: 200 }, (_, seed) => dealOptions(asked(['a', 'b', 'c', 'd']), seededRandom(seed)).map((o) => o.text).join('')));
    assert.equal(places.size, 24);
  });

  it('shows four options of a made card, the right one always', () => {
    const made = asked(['right', 'w1', 'w2', 'w3', 'w4', 'w5'], { kind: 'recall' });
    const seen = new Set<string>();
    for (let seed = 0; seed < 50; seed++) {
      const options = dealOptions(made, seededRandom(seed));
      assert.equal(options.length, 4);
      assert.equal(options.filter(({ correct }) => correct).length, 1);
      options.forEach(({ text }) => seen.add(text));
    }
    assert.equal(seen.size, 6);
  });
});

describe('dealing', () => {
  it('keeps every item, whatever the source of chance', () => {
    fc.assert(
      fc.property(fc.array(fc.integer()), fc.infiniteStream(fc.double({ min: 0, max: 1, noNaN: true })), (items, chance) => {
        const dealt = shuffled(items, () => Number(chance.next().value));
        assert.deepEqual([...dealt].sort(), [...items].sort());
      }),
    );
  });

  it('is even', () => {
    const random = seededRandom(42);
    const counts = new Map<string, number>();
    for (let i = 0; i < 6000; i++) {
      const order = shuffled(['a', 'b', 'c'], random).join('');
      counts.set(order, (counts.get(order) ?? 0) + 1);
    }
    assert.equal(counts.size, 6);
    for (const count of counts.values()) assert.ok(Math.abs(count - 1000) < 150, `${count} of 1000`);
  });
});
