import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { cardId, keyHash, normaliseText } from '../../../src/core/notes/identity';
import { sha256 } from '../../../src/core/notes/sha256';
import { option, question } from './builders';

const base = question('Which service stores images for 15 days?', [option('Amazon ECS'), option('Amazon ECR', true), option('AWS Batch')]);
const withStem = (stem: string) => question(stem, base.options);

describe('SHA-256', () => {
  it('agrees with Node for any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (text) => {
        assert.equal(sha256(text), createHash('sha256').update(text, 'utf8').digest('hex'));
      }),
    );
  });

  it('agrees with Node around the edges of a block', () => {
    for (let length = 50; length < 130; length++) assert.equal(sha256('a'.repeat(length)), createHash('sha256').update('a'.repeat(length)).digest('hex'));
  });
});

describe('card identity', () => {
  it('is the explicit id where there is one', () => {
    assert.equal(cardId({ ...base, explicitId: ' ecr-01 ' }), 'ecr-01');
    assert.match(cardId({ ...base, explicitId: ' ' }), /^fp1:[\da-f]{32}$/);
  });

  it('stays as it is: logs hold it for years', () => {
    assert.equal(cardId(base), `fp1:${createHash('sha256').update('["which service stores images for 15 days",["amazon ecr","amazon ecs","aws batch"]]').digest('hex').slice(0, 32)}`);
    assert.equal(keyHash(base), createHash('sha256').update('["amazon ecr"]').digest('hex').slice(0, 16));
  });

  it('does not depend on the order of options', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([...base.options], { minLength: 3 }), (options) => {
        assert.equal(cardId(question(base.stem, options)), cardId(base));
        assert.equal(keyHash(question(base.stem, options)), keyHash(base));
      }),
    );
  });

  it('does not depend on which option is right', () => {
    const other = question(base.stem, base.options.map((o) => ({ ...o, correct: o.text === 'AWS Batch' })));
    assert.equal(cardId(other), cardId(base));
    assert.notEqual(keyHash(other), keyHash(base));
  });

  for (const same of [
    'which  service stores\nimages for 15 days',
    '**Which** service *stores* `images` for 15 days?',
    'Which [service](ecr.md#x) stores images<br/>for 15 days…',
    'Which service stores images, for ‘15’ days?!',
  ]) {
    it(`sees through layout: ${JSON.stringify(same)}`, () => {
      assert.equal(cardId(withStem(same)), cardId(base));
    });
  }

  for (const different of [
    'Which service stores images for 16 days?',
    'Which service stores images for 1.5 days?',
    'Which service stores images for -15 days?',
    'Which service does not store images for 15 days?',
    'Which service stores images for <15 days?',
    'Which service stores images for >15 days?',
    'Which service stores image for 15 days?',
    'Which service stores images for 15 days? ![a](b.png)',
  ]) {
    it(`tells apart: ${JSON.stringify(different)}`, () => {
      assert.notEqual(cardId(withStem(different)), cardId(base));
    });
  }

  it('changes with an option, and the key with a right one only', () => {
    const wrong = question(base.stem, [option('Amazon EKS'), option('Amazon ECR', true), option('AWS Batch')]);
    assert.notEqual(cardId(wrong), cardId(base));
    assert.equal(keyHash(wrong), keyHash(base));
    const more = question(base.stem, base.options.map((o) => ({ ...o, correct: o.text !== 'AWS Batch' })));
    assert.notEqual(keyHash(more), keyHash(base));
  });

  it('keeps options apart that differ by a sign in code', () => {
    assert.notEqual(normaliseText('`s3:Get*`'), normaliseText('`s3:Get`'));
    assert.notEqual(normaliseText('`a_b`'), normaliseText('`ab`'));
    assert.notEqual(normaliseText('.'), normaliseText('!'));
  });

  it('lets a recall card keep its key when the definition is reworded', () => {
    const card = { ...base, kind: 'recall' as const, explicitId: 'recall:definition:ecr' };
    assert.equal(keyHash(card), keyHash({ ...card, options: [option('A registry, reworded', true)] }));
  });

  it('normalises once and for all, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...Array.from('aB 1.5-*_`[](<>)!?\'"\n:&é…')) }), (text) => {
        assert.doesNotThrow(() => normaliseText(text));
        assert.equal(normaliseText(text), normaliseText(` ${text}\n`));
        assert.equal(normaliseText(text), normaliseText(text.toUpperCase()));
      }),
    );
  });
});
