import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { authoredCards } from '../../../src/core/quiz/card';
import { shareTellingWord } from '../../../src/core/quiz/names';
import { seededRandom } from '../../../src/core/quiz/random';
import { recallCards } from '../../../src/core/quiz/recall';
import { awsBlueprints } from '../../../src/core/quiz/simulation/blueprint';
import { dealForm } from '../../../src/core/quiz/simulation/form';
import { topicChoices } from '../../../src/core/quiz/topics';
import { noReviews } from '../../../src/core/review/fold';
import { parseNote } from '../../../src/core/notes/parseNote';
import { libraryOf } from './builders';

const folder = join(import.meta.dirname, '..', '..', '..', 'notes');
const paths = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => path.endsWith('.md')).map((path) => path.replaceAll('\\', '/'));
const library = libraryOf(...paths.map((path) => parseNote(`file:///notes/${path}`, readFileSync(join(folder, path), 'utf8'))));

describe('cards from the shipped notes', () => {
  it('are one for each question', () => {
    const cards = authoredCards(library, {});
    assert.ok(cards.length > 0);
    assert.equal(cards.length, library.questions().length);
    assert.equal(new Set(cards.map(({ id }) => id)).size, cards.length);
  });

  it('are made from the glossary both ways, and none gives its answer away', () => {
    const made = recallCards(library);
    assert.ok(made.length >= 100, `${made.length} cards`);
    assert.equal(new Set(made.map(({ id }) => id)).size, made.length);
    for (const { id, question } of made) {
      const [right, ...wrong] = question.options;
      assert.ok(right?.correct === true && wrong.every(({ correct }) => !correct), id);
      assert.ok(wrong.length >= 3, id);
      assert.equal(new Set(question.options.map(({ text }) => text)).size, question.options.length, id);
      const stem = question.stem.replace(/^Which of these (?:describes|is meant)\??/, '');
      assert.ok(!shareTellingWord(stem, right.text), `${id}: ${stem} / ${right.text}`);
      assert.ok(question.options.every(({ explanation }) => explanation !== ''), id);
    }
  });

  it('can be chosen by topic, each with the questions that it counts', () => {
    const choices = topicChoices(library, noReviews, undefined);
    assert.ok(choices.length > 0);
    for (const { target, title, tally } of choices) assert.ok(authoredCards(library, { target }).length >= tally.cards, title);
  });

  it('cover compute, and so too little of an exam for an estimate', () => {
    for (const blueprint of awsBlueprints) {
      const { cards, gaps, isThin } = dealForm(authoredCards(library, {}), { blueprint, length: blueprint.questions, extraTime: false, lastSeen: () => undefined }, seededRandom(1));
      assert.equal(cards.length, blueprint.questions);
      assert.ok(isThin && gaps.some((gap) => gap.kind === 'area' && gap.name === 'Databases'), blueprint.code);
    }
  });
});
